/** Deals of which one side knows nothing, or not yet: section 3 of {@code findings.md}, and what cannot be compared. */
@NullMarked
package kr.daesa.quality.existence;

import org.jspecify.annotations.NullMarked;
