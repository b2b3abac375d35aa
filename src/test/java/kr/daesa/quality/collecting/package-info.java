/** What was collected of a client, and what lies in its folder: section 7 of {@code findings.md}. */
@NullMarked
package kr.daesa.quality.collecting;

import org.jspecify.annotations.NullMarked;
