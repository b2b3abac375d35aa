package kr.daesa.matching;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import kr.daesa.model.InvoiceRow;

/** Counterparty and amounts equal, dates written in one month or a few days apart. */
final class DatePass implements Pass {

    private final int windowDays;

    DatePass(int windowDays) {
        this.windowDays = windowDays;
    }

    @Override
    public void sweep(OpenRows open) {
        Candidates.pairUnique(
                open,
                Match.Method.DATE,
                row -> PartyAmounts.signed(row, open.parties()),
                (ledger, invoice) -> isPartyKnown(ledger, open) && isNear(ledger, invoice));
    }

    private static boolean isPartyKnown(InvoiceRow row, OpenRows open) {
        return !open.parties().key(row).isEmpty();
    }

    private boolean isNear(InvoiceRow ledger, InvoiceRow invoice) {
        return YearMonth.from(ledger.writeDate()).equals(YearMonth.from(invoice.writeDate()))
                || Math.abs(ChronoUnit.DAYS.between(ledger.writeDate(), invoice.writeDate())) <= windowDays;
    }
}
