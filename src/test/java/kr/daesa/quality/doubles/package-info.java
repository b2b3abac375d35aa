/** Deals that came twice, and those that only look like it: section 4 of {@code findings.md}, and the passes that net and sum. */
@NullMarked
package kr.daesa.quality.doubles;

import org.jspecify.annotations.NullMarked;
