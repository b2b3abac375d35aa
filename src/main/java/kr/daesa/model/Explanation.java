package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to say of one finding.
 *
 * @param runId the run it is told from
 * @param businessDate as of which it was judged
 * @param newestRun the newest run that is published; another one than {@code runId} where the finding is gone since, or
 *     where an older run was asked for
 * @param settings by which rows are paired and judged
 * @param pairings the invoice that it is about, as both sides have it, then those it is seen against
 * @param undecided the rows that it could not pair; null where it is not about such
 * @param beside other rows that it is told by, such as those of the months before
 * @param unread files whose rows could not be looked at again
 * @param days the legal dates that it was judged by
 * @param coverage what was collected of the days that it is about
 * @param reckoning how its penalty is made; null where none is assessed
 */
public record Explanation(
        TrackedFinding tracked,
        Client client,
        String runId,
        LocalDate businessDate,
        String newestRun,
        ReconciliationSettings settings,
        List<Pairing> pairings,
        @Nullable Undecided undecided,
        List<RowsBeside> beside,
        List<String> unread,
        List<LegalDay> days,
        List<CoverageSpan> coverage,
        @Nullable Reckoning reckoning) {

    public Explanation {
        pairings = List.copyOf(pairings);
        beside = List.copyOf(beside);
        unread = List.copyOf(unread);
        days = List.copyOf(days);
        coverage = List.copyOf(coverage);
    }

    public Finding finding() {
        return tracked.finding();
    }

    /** The business number whose check digit is wrong; empty where the finding is about none. */
    public Optional<BusinessNumber> wrongNumber() {
        return finding().code() == FindingCode.INVALID_BUSINESS_NUMBER
                ? Optional.of(BusinessNumber.parse(finding().messageArgs().get(0)))
                : Optional.empty();
    }

    /** Every row of the ledger that is told of. */
    public List<InvoiceRow> ledger() {
        return undecided != null
                ? undecided.ledger()
                : pairings.stream()
                        .flatMap(pairing -> pairing.ledger().stream())
                        .toList();
    }

    /** Every invoice at Hometax that is told of. */
    public List<InvoiceRow> hometax() {
        return undecided != null
                ? undecided.hometax()
                : pairings.stream()
                        .flatMap(pairing -> pairing.hometax().stream())
                        .toList();
    }

    /**
     * How a penalty is made.
     *
     * @param base won that the rate is a share of
     * @param line of the law table that has the rate; null where today's table has another
     * @param together what the client's violations of this duty and period cost; null where the finding is waived, and
     *     counts in no total
     */
    public record Reckoning(
            Penalty penalty,
            long base,
            LawInForce.@Nullable Line line,
            @Nullable DutySum together) {

        private static final int WHOLE = 10_000;

        /** Won before those below ten are dropped. */
        public long unrounded() {
            return unrounded(base, penalty);
        }

        /** The share of an amount that a penalty takes, in won before those below ten are dropped. */
        public static long unrounded(long base, Penalty penalty) {
            return Math.multiplyExact(base, (long) penalty.rateInTenThousandths()) / WHOLE;
        }

        /** Whether base and rate make the amount; if not, it was assessed on something else. */
        public boolean comesTo() {
            return unrounded() - unrounded() % 10 == penalty.amount();
        }
    }
}
