/** Issued, received or transmitted around the deadlines: section 5 of {@code findings.md}. */
@NullMarked
package kr.daesa.quality.time;

import org.jspecify.annotations.NullMarked;
