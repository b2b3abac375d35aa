package kr.daesa.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sections 3 and 5 of {@code findings.md}, read as a table of days: w, s, t, D, C, D1, T, FD. */
final class Judge {

    private static final int P1 = 10;
    private static final int P2 = 20;
    private static final int P3 = 3;
    private static final int P4 = 5;
    private static final int P9 = 5;

    private final Stage stage;

    Judge(Stage stage) {
        this.stage = stage;
    }

    private Taxpayer payer() {
        return stage.client().payer();
    }

    /** By the limit the lower rate, after it the higher. Null where 25 January is moved, which the text leaves open. */
    private @Nullable Long cost(Invoice invoice, LocalDate fault, int lower, int higher) {
        LocalDate limit = payer().limit(invoice.lane, invoice.written);
        if (invoice.lane.isExempt()
                && limit.getDayOfMonth() != 25
                && !fault.isAfter(limit)
                && fault.getDayOfMonth() > 25) {
            return null;
        }
        return Statute.penalty(invoice.supply, fault.isAfter(limit) ? higher : lower);
    }

    /** Corrections only where the reason is known to be one that has a day of its own. */
    private static boolean isJudged(Invoice invoice) {
        return (!invoice.correction && invoice.supply >= 0)
                || List.of("02", "03", "04").contains(invoice.reason);
    }

    /** Of an invoice at Hometax: late issue silences late transmission. */
    void inTime(Invoice invoice) {
        LocalDate issued = invoice.issued;
        if (issued == null || !isJudged(invoice)) {
            return;
        }
        boolean late = issued.isAfter(Statute.issuingDeadline(invoice.written));
        if (late && invoice.lane.isSales()) {
            stage.expect("LATE_ISSUE", null, cost(invoice, issued, P1, P2), invoice);
        } else if (late) {
            received(invoice, issued);
        } else if (invoice.lane.isSales()) {
            transmitted(invoice, issued);
        }
    }

    private void received(Invoice invoice, LocalDate issued) {
        if (invoice.lane.isExempt() || payer().type().equals("SIMPLIFIED")) {
            return; // nothing is deducted
        }
        if (issued.isAfter(payer().finalReturn(invoice.written).plusYears(1))) {
            stage.expect("DEDUCTION_LOST", invoice);
        } else {
            stage.expect("LATE_RECEIPT", null, Statute.penalty(invoice.supply, P9), invoice);
        }
    }

    private void transmitted(Invoice invoice, LocalDate issued) {
        LocalDate deadline = Statute.transmissionDeadline(issued);
        LocalDate sent = invoice.sent;
        if (sent == null) {
            untransmitted(invoice, deadline);
        } else if (sent.isAfter(deadline) && payer().isObliged(invoice.written)) {
            stage.expect("LATE_TRANSMISSION", null, cost(invoice, sent, P3, P4), invoice);
        } else if (sent.isAfter(issued.plusDays(1))) {
            stage.expect("LATE_TRANSMISSION", "INFO", 0L, invoice);
        }
    }

    private void untransmitted(Invoice invoice, LocalDate deadline) {
        LocalDate collected = stage.client().proof(invoice.lane, invoice.written);
        if (collected == null) {
            return;
        }
        if (!collected.isAfter(deadline)) {
            if (!stage.today().isAfter(deadline)) {
                stage.expectDue("TRANSMISSION_DUE", deadline, invoice);
            }
        } else if (payer().isObliged(invoice.written)) {
            stage.expect("UNTRANSMITTED", null, cost(invoice, stage.today(), P3, P4), invoice);
        } else {
            stage.expect("UNTRANSMITTED", "INFO", 0L, invoice);
        }
    }

    private static boolean isIssued(Invoice row) {
        return row.issued != null
                || !row.number.isEmpty()
                || List.of("발행", "전송대기", "전송중", "전송성공", "전송실패").contains(row.state);
    }

    void absentFromHometax(Invoice row) {
        LocalDate collected = stage.client().proof(row.lane, row.written);
        if (collected == null || !row.isComparable()) {
            return;
        }
        LocalDate deadline = Statute.issuingDeadline(row.written);
        if (!row.lane.isSales()) {
            unreceived(row, collected, Statute.transmissionDeadline(deadline));
        } else if (!isIssued(row)) {
            unissued(row, collected, deadline);
        } else if (row.issued != null && row.issued.isAfter(deadline)) {
            if (isJudged(row)) {
                stage.expect("LATE_ISSUE", null, cost(row, row.issued, P1, P2), row);
            }
        } else {
            untransmitted(row, Statute.transmissionDeadline(row.issued == null ? deadline : row.issued));
        }
    }

    private void unissued(Invoice row, LocalDate collected, LocalDate deadline) {
        if (!stage.today().isAfter(deadline)) {
            stage.expectDue("ISSUE_DUE", deadline, row);
        } else if (collected.isAfter(deadline) && !row.lane.isExempt() && !payer().isIssuer(row.written)) {
            stage.expect("NOT_ISSUED", "INFO", 0L, row); // no duty, so no fault
        } else if (collected.isAfter(deadline)) {
            stage.expect("NOT_ISSUED", null, cost(row, stage.today(), P1, P2), row);
        }
    }

    private void unreceived(Invoice row, LocalDate collected, LocalDate deadline) {
        if (collected.isAfter(deadline)) {
            stage.expect("MISSING_IN_HOMETAX", row);
        } else if (!stage.today().isAfter(deadline)) {
            stage.expectDue("RECEIPT_DUE", Statute.issuingDeadline(row.written), row);
        } else {
            stage.perhaps("RECEIPT_DUE", row); // past the day on older evidence: the text says "before that" only
        }
    }

    void absentFromLedger(Invoice invoice) {
        boolean due = stage.today().isAfter(Statute.issuingDeadline(invoice.written));
        stage.expect("MISSING_IN_LEDGER", due ? "ERROR" : "WARNING", 0L, invoice);
    }
}
