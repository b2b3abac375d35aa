/** What is told by several months or by the books of two clients: section 8 of {@code findings.md}. */
@NullMarked
package kr.daesa.quality.months;

import org.jspecify.annotations.NullMarked;
