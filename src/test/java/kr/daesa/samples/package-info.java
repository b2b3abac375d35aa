/** The made-up firm in {@code input-samples}: who its clients are, what is wrong with their books, and how it is written. */
@NullMarked
package kr.daesa.samples;

import org.jspecify.annotations.NullMarked;
