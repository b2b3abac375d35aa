/** The values everything else speaks in: numbers, rows, periods, findings. No behaviour beyond keeping themselves right. */
@NullMarked
package kr.daesa.model;

import org.jspecify.annotations.NullMarked;
