package kr.daesa.model;

/**
 * A duty of which all violations of a period together cost more than the cap (가산세 한도, 국세기본법 제49조).
 *
 * @param code of the penalty, such as {@code P1}
 * @param period the tax period, {@code 2026-2}, or the year, {@code 2026}
 * @param assessed won, all invoices together
 * @param cap won that it cannot exceed
 */
public record CappedDuty(String code, InvoiceKind kind, String period, long assessed, long cap, String article) {}
