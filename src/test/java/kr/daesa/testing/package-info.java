/** Writers of real input files for tests and samples: Hometax lists, ledgers, workbooks, text in any charset. */
@NullMarked
package kr.daesa.testing;

import org.jspecify.annotations.NullMarked;
