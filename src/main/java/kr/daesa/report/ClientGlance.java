package kr.daesa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kr.daesa.model.ClientReport;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;

/**
 * What the firm's page keeps of a client beside its summary, added up by deadline and by collection, so that it stays
 * small however many invoices the client has.
 *
 * @param deductionLost won of input tax that can no longer be deducted
 */
record ClientGlance(
        long deductionLost,
        List<Deadline> deadlines,
        List<Trouble> troubles,
        List<Gap> gaps,
        long unverifiable,
        long ambiguous,
        long rejected) {

    static final ClientGlance NOTHING = new ClientGlance(0, List.of(), List.of(), List.of(), 0, 0, 0);

    /** The findings of one code that fall due on one day. */
    record Deadline(LocalDate day, FindingCode code, int findings, long penalty) {
        private Deadline plus(Deadline other) {
            return new Deadline(day, code, findings + other.findings, Math.addExact(penalty, other.penalty));
        }
    }

    /**
     * The spans of a direction and kind that prove nothing, for one reason.
     *
     * @param from the first day of the first span
     * @param to the last day of the last
     */
    record Trouble(
            Direction direction,
            InvoiceKind kind,
            CoverageSpan.Status status,
            @Nullable CollectionCause cause,
            LocalDate from,
            LocalDate to,
            int spans) {

        private Trouble plus(Trouble other) {
            return new Trouble(
                    direction,
                    kind,
                    status,
                    cause,
                    from.isBefore(other.from) ? from : other.from,
                    to.isAfter(other.to) ? to : other.to,
                    spans + other.spans);
        }
    }

    /**
     * A direction and kind of which Hometax is not known throughout.
     *
     * @param whole whether nothing of it is known
     */
    record Gap(Direction direction, InvoiceKind kind, boolean whole) {}

    static ClientGlance of(ClientReport report) {
        List<Finding> open = report.findings().stream()
                .filter(tracked -> tracked.status().counts())
                .map(TrackedFinding::finding)
                .toList();
        return new ClientGlance(
                lost(open),
                deadlines(open, report.businessDate()),
                troubles(report.coverage()),
                gaps(report.coverage()),
                ended(report, Disposition.UNVERIFIABLE),
                ended(report, Disposition.AMBIGUOUS),
                ended(report, Disposition.REJECTED));
    }

    /** Rows of which the report says neither that they are right nor that they are wrong. */
    long notJudged() {
        return unverifiable + ambiguous + rejected;
    }

    private static long lost(List<Finding> open) {
        long sum = 0;
        for (Finding finding : open) {
            Long tax = finding.tax();
            if (finding.code() == FindingCode.DEDUCTION_LOST && tax != null) {
                sum = Math.addExact(sum, tax);
            }
        }
        return sum;
    }

    private static List<Deadline> deadlines(List<Finding> open, LocalDate businessDate) {
        var sums = new TreeMap<String, Deadline>();
        for (Finding finding : open) {
            LocalDate due = finding.dueDate();
            if (due != null && !due.isBefore(businessDate)) {
                var deadline = new Deadline(due, finding.code(), 1, finding.penaltyAmount());
                sums.merge(due + " " + finding.code(), deadline, Deadline::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private static List<Trouble> troubles(List<CoverageSpan> coverage) {
        var sums = new TreeMap<String, Trouble>();
        for (CoverageSpan span : coverage) {
            if (!span.proves()) {
                var trouble = new Trouble(
                        span.direction(), span.kind(), span.status(), span.cause(), span.from(), span.to(), 1);
                String key = String.join(
                        " ",
                        String.valueOf(span.direction().ordinal()),
                        String.valueOf(span.kind().ordinal()),
                        span.status().name(),
                        String.valueOf(span.cause()));
                sums.merge(key, trouble, Trouble::plus);
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static List<Gap> gaps(List<CoverageSpan> coverage) {
        List<Gap> gaps = new ArrayList<>();
        for (InvoiceKind kind : InvoiceKind.values()) {
            for (Direction direction : Direction.values()) {
                List<CoverageSpan> lane = coverage.stream()
                        .filter(span -> span.direction() == direction && span.kind() == kind)
                        .toList();
                if (!lane.stream().allMatch(CoverageSpan::proves)) {
                    gaps.add(new Gap(direction, kind, lane.stream().noneMatch(CoverageSpan::proves)));
                }
            }
        }
        return gaps;
    }

    private static long ended(ClientReport report, Disposition disposition) {
        return report.balance().stream()
                .mapToLong(line -> line.ended(disposition))
                .sum();
    }
}
