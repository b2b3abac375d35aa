/** Reading what people and services hand in: sniffing, readers, header mapping, normalising, control totals, rejects. */
@NullMarked
package kr.daesa.intake;

import org.jspecify.annotations.NullMarked;
