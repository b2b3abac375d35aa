package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to say of one finding.
 *
 * @param runId the run it is told from
 * @param businessDate as of which it was judged
 * @param newestRun the newest run that is published; another one than {@code runId} where the finding is gone since, or
 *     where an older run was asked for
 * @param ledger the rows of the ledger that it is about
 * @param hometax the invoices at Hometax that it is about
 * @param unread files whose rows could not be looked at again
 * @param reckoning how its penalty is made; null where none is assessed
 */
public record Explanation(
        TrackedFinding tracked,
        Client client,
        String runId,
        LocalDate businessDate,
        String newestRun,
        List<InvoiceRow> ledger,
        List<InvoiceRow> hometax,
        List<String> unread,
        @Nullable Reckoning reckoning) {

    public Explanation {
        ledger = List.copyOf(ledger);
        hometax = List.copyOf(hometax);
        unread = List.copyOf(unread);
    }

    public Finding finding() {
        return tracked.finding();
    }

    /**
     * How a penalty is made.
     *
     * @param base won that the rate is a share of
     * @param line of the law table that has the rate; null where today's table has another
     */
    public record Reckoning(Penalty penalty, long base, LawInForce.@Nullable Line line) {

        private static final int WHOLE = 10_000;

        /** Won before those below ten are dropped. */
        public long unrounded() {
            return Math.multiplyExact(base, (long) penalty.rateInTenThousandths()) / WHOLE;
        }

        /** Whether base and rate make the amount; if not, it was assessed on something else. */
        public boolean comesTo() {
            return unrounded() - unrounded() % 10 == penalty.amount();
        }
    }
}
