/** The benchmark: firms of a given size and skew, the packaged program as a whole process, and beside it what it is measured by. */
@NullMarked
package kr.daesa.bench;

import org.jspecify.annotations.NullMarked;
