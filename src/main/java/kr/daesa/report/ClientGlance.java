package kr.daesa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import kr.daesa.model.ClientReport;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
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
        List<CoverageLane> lanes,
        List<Change> changes,
        long unverifiable,
        long ambiguous,
        long rejected) {

    static final ClientGlance NOTHING = new ClientGlance(0, List.of(), List.of(), List.of(), List.of(), 0, 0, 0);

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

    /** The findings of one code, by what became of them since the night before. */
    record Change(FindingCode code, int opened, int continuing, int resolved) {
        private static Change of(TrackedFinding tracked) {
            FindingStatus status = tracked.status();
            return new Change(
                    tracked.finding().code(),
                    status == FindingStatus.NEW ? 1 : 0,
                    status == FindingStatus.CONTINUING ? 1 : 0,
                    status == FindingStatus.RESOLVED ? 1 : 0);
        }

        Change plus(Change other) {
            return new Change(code, opened + other.opened, continuing + other.continuing, resolved + other.resolved);
        }
    }

    static ClientGlance of(ClientReport report) {
        List<Finding> open = report.findings().stream()
                .filter(tracked -> tracked.status().counts())
                .map(TrackedFinding::finding)
                .toList();
        return new ClientGlance(
                lost(open),
                deadlines(open, report.businessDate()),
                troubles(report.coverage()),
                CoverageLane.of(report.coverage()),
                changes(report.findings()),
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

    private static List<Change> changes(List<TrackedFinding> findings) {
        var sums = new EnumMap<FindingCode, Change>(FindingCode.class);
        for (TrackedFinding tracked : findings) {
            if (tracked.status() != FindingStatus.WAIVED) {
                sums.merge(tracked.finding().code(), Change.of(tracked), Change::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private static long ended(ClientReport report, Disposition disposition) {
        return report.balance().stream()
                .mapToLong(line -> line.ended(disposition))
                .sum();
    }
}
