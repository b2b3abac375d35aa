/** Golden cases: inboxes with the findings they must give, in {@code src/test/resources/cases}, and their runners. */
@NullMarked
package kr.daesa.cases;

import org.jspecify.annotations.NullMarked;
