package kr.daesa.law;

import java.time.LocalDate;
import kr.daesa.model.InvoiceKind;

/**
 * A penalty assessed on one invoice.
 *
 * @param code of the penalty, {@code P1}, {@code P2a} …
 * @param writeDate 작성일자 of the invoice: its period is that of the cap
 * @param won what the invoice alone would cost
 */
public record Charge(String code, InvoiceKind kind, LocalDate writeDate, long won) {}
