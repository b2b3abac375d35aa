package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the invoice of a supply that the client received.
 *
 * @param issuedOn 발급일자, taken as the day of receipt; null while there is no invoice
 */
public record Purchase(Supply supply, @Nullable LocalDate issuedOn) {}
