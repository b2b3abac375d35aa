/** What differs within a deal, copies of it, and pairs that cannot be told: sections 1, 2 and 6 of {@code findings.md}. */
@NullMarked
package kr.daesa.quality.content;

import org.jspecify.annotations.NullMarked;
