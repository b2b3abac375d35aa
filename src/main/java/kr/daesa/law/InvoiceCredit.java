package kr.daesa.law;

import org.jspecify.annotations.Nullable;

/**
 * The tax credit for electronic tax invoices (전자세금계산서 발급·전송 세액공제, 법 제47조, 영 제89조) of one client on a day of issue.
 * It is for invoices transmitted by their deadline, and never more than the tax payable, of which nothing is known here.
 *
 * @param wonEach won for each such invoice; 0 unless it is had, or perhaps had
 * @param yearlyCap won in a calendar year at most
 * @param rule the line of {@code credits.tsv}; null where none holds
 */
public record InvoiceCredit(
        Entitlement entitlement,
        long wonEach,
        long yearlyCap,
        @Nullable Rule rule) {

    /** Whether a client has the credit, and why not. */
    public enum Entitlement {
        ENTITLED,
        /** No credit for anybody on that day, or none for this kind of taxpayer. */
        NONE,
        /** A simplified taxpayer that issues no tax invoices. */
        NO_TAX_INVOICES,
        /** The supply of the year before is too much. */
        SUPPLY_TOO_MUCH,
        /** The supply of the year before is not in the history. */
        SUPPLY_UNKNOWN,
        /** It is not in the history either; who opened in that very year has the credit, and that is not known. */
        OPENING_UNKNOWN
    }

    /** Won for the invoices of a calendar year that were transmitted in time. */
    public long amount(long invoicesInTime) {
        return Math.min(Math.multiplyExact(wonEach, invoicesInTime), yearlyCap);
    }

    /** Won that late transmission of others of that year lost. */
    public long lost(long invoicesInTime, long invoicesLate) {
        return amount(Math.addExact(invoicesInTime, invoicesLate)) - amount(invoicesInTime);
    }
}
