/** Corrections (수정세금계산서), by number, by reason and by reversal: section 6 of {@code findings.md}, article 70 of the decree. */
@NullMarked
package kr.daesa.quality.correcting;

import org.jspecify.annotations.NullMarked;
