package kr.daesa.bench;

import java.time.LocalDate;

/**
 * An invoice of a made-up client as it should be, and what is wrong with it.
 *
 * @param number what makes it differ from every other of the client
 * @param partner of the client's counterparties, counted from 0
 * @param numbered whether the ledger knows the approval number
 */
record Invoice(int number, boolean sale, int partner, LocalDate written, long supply, boolean numbered, Flaw flaw) {

    /** What is wrong with an invoice. */
    enum Flaw {
        NONE,
        /** The ledger has another amount. */
        AMOUNT,
        NOT_IN_LEDGER,
        NOT_AT_HOMETAX,
        SENT_LATE,
        /** The ledger has another day, and no approval number. */
        DAY
    }

    private static final int DAYS_TO_SEND_LATE = 4;

    boolean isAtHometax() {
        return flaw != Flaw.NOT_AT_HOMETAX;
    }

    boolean isInLedger() {
        return flaw != Flaw.NOT_IN_LEDGER;
    }

    long tax() {
        return supply / 10;
    }

    LocalDate sent() {
        return written.plusDays(flaw == Flaw.SENT_LATE ? DAYS_TO_SEND_LATE : 1);
    }

    long ledgerSupply() {
        return flaw == Flaw.AMOUNT ? supply + 10_000 : supply;
    }

    LocalDate ledgerDay() {
        return flaw == Flaw.DAY ? written.plusDays(2) : written;
    }

    boolean ledgerHasNumber() {
        return numbered && flaw != Flaw.NOT_AT_HOMETAX && flaw != Flaw.DAY;
    }
}
