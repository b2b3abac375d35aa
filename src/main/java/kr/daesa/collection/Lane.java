package kr.daesa.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.CoverageSpan.Basis;
import kr.daesa.model.CoverageSpan.Status;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;

/** The coverage of one direction and kind of a client. */
final class Lane {

    /** How many rows elsewhere make a success without rows incredible. */
    private static final int SUSPICIOUS_ROWS = 10;

    private static final int EARLIER_MONTHS = 3;

    private final Direction direction;
    private final InvoiceKind kind;
    private final boolean hasManifest;
    private final boolean invoicesAlone;
    private final LocalDate businessDate;
    private final ReconciliationSettings settings;
    private final Causes causes;
    private final List<InvoiceRow> ledger;
    private final List<InvoiceRow> hometax;
    private final List<SourceFacts> exports;
    private final List<Judged> attempts;
    private final boolean truncatedExport;
    private final @Nullable LocalDate closedOn;
    private final String clientId;
    private final Map<Judged, Days> faulty = new LinkedHashMap<>();
    private final List<CoverageSpan> spans = new ArrayList<>();
    private final List<CollectionProblem> problems = new ArrayList<>();

    /** An attempt and what it proves. */
    private record Judged(Attempt attempt, Status status) {

        Days days() {
            return new Days(attempt.from(), attempt.to());
        }
    }

    /** What is true of some days: the attempt that tells most about them, and the latest one, which may tell less. */
    private record State(
            Basis basis,
            Status status,
            @Nullable Attempt by,
            @Nullable Judged latest) {}

    Lane(
            Direction direction,
            InvoiceKind kind,
            ClientBooks books,
            List<CollectionRecord> records,
            ControlChecks checks,
            LocalDate businessDate,
            ReconciliationSettings settings,
            Causes causes) {
        this.direction = direction;
        this.kind = kind;
        this.businessDate = businessDate;
        this.settings = settings;
        this.causes = causes;
        clientId = books.client().id();
        closedOn = books.client().closedOn();
        hasManifest = records.stream().anyMatch(CollectionRecord::isManifest);
        ledger = Lanes.comparable(books, direction, kind).toList();
        hometax = books.rows().stream()
                .filter(row -> isHere(row) && row.side() == Side.HOMETAX)
                .toList();
        List<SourceFacts> sources = books.sources().stream()
                .filter(facts -> Coverage.isExportOf(facts, direction, kind))
                .toList();
        exports = sources.stream().filter(SourceFacts::isList).toList();
        invoicesAlone = exports.isEmpty() && !sources.isEmpty();
        List<Judged> judged = new ArrayList<>();
        for (CollectionRecord record : records) {
            for (Attempt attempt : record.attempts()) {
                if (attempt.askedFor(direction, kind) && Lanes.concerns(attempt, direction, kind, books)) {
                    judged.add(new Judged(attempt, judge(record, attempt, checks)));
                }
            }
        }
        judged.sort(Comparator.<Judged, OffsetDateTime>comparing(
                        one -> one.attempt().collectedAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> one.attempt().succeeded())
                .thenComparing(one -> one.attempt().from())
                .thenComparing(one -> one.attempt().to()));
        attempts = List.copyOf(judged);
        truncatedExport = exports.stream().anyMatch(checks::isTruncated);
    }

    private boolean isHere(InvoiceRow row) {
        return row.direction() == direction && row.kind() == kind;
    }

    private Status judge(CollectionRecord record, Attempt attempt, ControlChecks checks) {
        if (!attempt.succeeded()) {
            return Status.FAILED;
        }
        if (!checks.isWhole(record, attempt)) {
            return Status.TRUNCATED;
        }
        return expectedRows(attempt) >= SUSPICIOUS_ROWS ? Status.SUSPECT : Status.OK;
    }

    /** How many rows a success without rows should have had; 0 if it had rows. */
    private long expectedRows(Attempt attempt) {
        Long declared = attempt.declared().rows();
        boolean empty =
                declared != null ? declared == 0 : hometax.stream().noneMatch(row -> attempt.covers(row.writeDate()));
        if (!empty) {
            return 0;
        }
        long inLedger =
                ledger.stream().filter(row -> attempt.covers(row.writeDate())).count();
        LocalDate earliest = attempt.from().minusMonths(EARLIER_MONTHS);
        long before = hometax.stream()
                .filter(row -> row.writeDate().isBefore(attempt.from())
                        && !row.writeDate().isBefore(earliest))
                .count();
        return Math.max(inLedger, before);
    }

    void judge(List<PeriodSpan> periods) {
        for (PeriodSpan period : periods) {
            LocalDate last = Stream.of(
                            period.to(), businessDate.minusDays(1), closedOn == null ? period.to() : closedOn)
                    .min(Comparator.naturalOrder())
                    .get();
            if (!last.isBefore(period.from())) {
                judge(new Days(period.from(), last), exportsSpeakOf(period));
            }
        }
        Optional<LocalDate> newest = attempts.stream()
                .filter(one -> one.attempt().succeeded())
                .flatMap(one -> Stream.ofNullable(one.attempt().collectedAt()))
                .map(Coverage::dayInSeoul)
                .max(Comparator.naturalOrder());
        newest.filter(day -> day.plusDays(settings.staleAfterDays()).isBefore(businessDate))
                .ifPresent(day -> problems.add(new CollectionProblem.Stale(direction, kind, day)));
        reportFaulty();
    }

    /**
     * Whether an export without a record can be taken to cover a period: it holds rows of it, or no rows at all. One that
     * holds another period only was asked for that one.
     */
    private boolean exportsSpeakOf(PeriodSpan period) {
        return !exports.isEmpty()
                && (hometax.isEmpty() || hometax.stream().anyMatch(row -> period.contains(row.writeDate())));
    }

    private void judge(Days days, boolean exported) {
        long comparable = ledger.stream().filter(row -> contains(days, row)).count();
        if (attempts.isEmpty() && exports.isEmpty() && comparable == 0) {
            return; // nothing to ask for
        }
        List<Days> cuts = attempts.stream().map(Judged::days).toList();
        for (Days.Labelled<State> part : Days.join(days.cutBy(cuts), piece -> stateOf(piece, exported))) {
            report(part.days(), part.value(), comparable);
        }
    }

    private State stateOf(Days piece, boolean exported) {
        if (!hasManifest && exported) {
            // An error of no known day may be told of here, but it takes nothing away.
            Judged error = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
            return new State(Basis.ASSUMED, truncatedExport ? Status.TRUNCATED : Status.OK, null, error);
        }
        Judged proving = null;
        Judged latest = null;
        for (Judged one : attempts) {
            if (one.days().overlaps(piece)) {
                latest = one;
                // A later success that proves nothing does not take away what an earlier one proved.
                if (one.status() == Status.OK || proving == null || proving.status() != Status.OK) {
                    proving = one;
                }
            }
        }
        if (latest == null) {
            return new State(Basis.NONE, Status.MISSING, null, null);
        }
        return new State(Basis.DECLARED, proving.status(), proving.attempt(), latest);
    }

    private void report(Days days, State state, long comparable) {
        long rows = hometax.stream().filter(row -> contains(days, row)).count();
        Attempt by = state.by();
        spans.add(new CoverageSpan(
                clientId,
                direction,
                kind,
                days.from(),
                days.to(),
                state.basis(),
                by == null ? null : by.collectedAt(),
                rows,
                state.status(),
                state.status() == Status.FAILED && by != null ? causeOf(by) : null));
        if (state.latest() != null && state.latest().status() != Status.OK) {
            faulty.merge(state.latest(), days, (one, other) -> new Days(one.from(), other.to()));
        }
        if (state.status() == Status.MISSING) {
            boolean nothingAtAll = attempts.isEmpty() && exports.isEmpty() && !invoicesAlone;
            problems.add(
                    nothingAtAll
                            ? new CollectionProblem.Missing(direction, kind, days.from(), days.to(), comparable)
                            : new CollectionProblem.Gap(direction, kind, days.from(), days.to()));
        }
    }

    /** Says once of each latest attempt what is wrong with it; a truncated one is told of by the control checks. */
    private void reportFaulty() {
        faulty.forEach((judged, days) -> {
            Attempt attempt = judged.attempt();
            if (judged.status() == Status.FAILED) {
                problems.add(new CollectionProblem.Failed(
                        direction,
                        kind,
                        days.from(),
                        days.to(),
                        causeOf(attempt),
                        attempt.errorCode(),
                        attempt.errorMessage(),
                        attempt.collectedAt()));
            } else if (judged.status() == Status.SUSPECT) {
                problems.add(
                        new CollectionProblem.Suspect(direction, kind, days.from(), days.to(), expectedRows(attempt)));
            }
        });
    }

    private CollectionCause causeOf(Attempt attempt) {
        return causes.of(attempt.errorCode(), attempt.errorMessage());
    }

    private static boolean contains(Days days, InvoiceRow row) {
        return !row.writeDate().isBefore(days.from()) && !row.writeDate().isAfter(days.to());
    }

    List<CoverageSpan> spans() {
        return spans;
    }

    List<CollectionProblem> problems() {
        return problems;
    }
}
