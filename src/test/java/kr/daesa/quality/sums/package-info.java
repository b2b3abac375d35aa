/** Deliveries of a month and one invoice for all of them: what adds up, what nearly does, and what does in two ways. */
@NullMarked
package kr.daesa.quality.sums;

import org.jspecify.annotations.NullMarked;
