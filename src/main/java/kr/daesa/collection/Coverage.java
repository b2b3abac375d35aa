package kr.daesa.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;

/**
 * What was collected from Hometax for one client, and so what its absence there proves.
 *
 * <p>With a collection record only what it declares as successful counts. Without one, a readable export covers its
 * direction and kind for the whole period up to the day before the business date; invoices that come one by one (XML)
 * cover nothing, for they say nothing of any other.
 */
public final class Coverage {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int CERTIFICATE_WARNING_DAYS = 30;

    private final LocalDate businessDate;
    private final List<CollectionRecord> records;
    private final List<CoverageSpan> spans = new ArrayList<>();
    private final List<CollectionProblem> problems = new ArrayList<>();

    private Coverage(LocalDate businessDate, List<CollectionRecord> records) {
        this.businessDate = businessDate;
        this.records = records;
    }

    /**
     * Judges what was collected for a client.
     *
     * @param causes tells why a collection failed
     */
    public static Coverage of(
            ClientBooks books,
            List<PeriodSpan> periods,
            LocalDate businessDate,
            ReconciliationSettings settings,
            Causes causes) {
        List<CollectionRecord> records = books.collections().stream()
                .sorted(Comparator.comparing(CollectionRecord::file))
                .toList();
        Coverage coverage = new Coverage(businessDate, records);
        ControlChecks checks = new ControlChecks(books);
        coverage.judgeCertificates();
        for (Direction direction : Direction.values()) {
            for (InvoiceKind kind : InvoiceKind.values()) {
                Lane lane = new Lane(direction, kind, books, records, checks, businessDate, settings, causes);
                lane.judge(periods);
                coverage.spans.addAll(lane.spans());
                coverage.problems.addAll(lane.problems());
            }
        }
        coverage.problems.addAll(checks.problems());
        return coverage;
    }

    /** The last day of the client's certificate, as the newest record that knows it has it. */
    public Optional<LocalDate> certificateExpiresOn() {
        return records.stream()
                .filter(record -> record.certificateExpiresOn() != null)
                .max(Comparator.comparing(Coverage::newestAttempt).thenComparing(CollectionRecord::file))
                .map(CollectionRecord::certificateExpiresOn);
    }

    private void judgeCertificates() {
        certificateExpiresOn()
                .filter(expires -> !expires.isAfter(businessDate.plusDays(CERTIFICATE_WARNING_DAYS)))
                .ifPresent(expires ->
                        problems.add(new CollectionProblem.Certificate(expires, expires.isBefore(businessDate))));
    }

    private static OffsetDateTime newestAttempt(CollectionRecord record) {
        return record.attempts().stream()
                .flatMap(attempt -> Stream.ofNullable(attempt.collectedAt()))
                .max(Comparator.naturalOrder())
                .orElse(OffsetDateTime.MIN);
    }

    public List<CoverageSpan> spans() {
        return List.copyOf(spans);
    }

    public List<CollectionProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The day (C) of the newest collection that proves what Hometax held of a date written; empty outside of proved
     * coverage.
     */
    public Optional<LocalDate> evidence(Direction direction, InvoiceKind kind, LocalDate writeDate) {
        return spans.stream()
                .filter(span -> span.direction() == direction
                        && span.kind() == kind
                        && span.proves()
                        && span.contains(writeDate))
                .map(span -> dayOf(span.collectedAt()))
                .max(Comparator.naturalOrder());
    }

    /** The oldest such day (C) of all days from one to another, both included; empty if one of them is not proved. */
    public Optional<LocalDate> evidence(Direction direction, InvoiceKind kind, LocalDate from, LocalDate to) {
        LocalDate oldest = LocalDate.MAX;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Optional<LocalDate> newest = evidence(direction, kind, day);
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            oldest = newest.get().isBefore(oldest) ? newest.get() : oldest;
        }
        return from.isAfter(to) ? Optional.empty() : Optional.of(oldest);
    }

    /** The day on which a Hometax row was collected; the business date where nothing declares it. */
    public LocalDate collectedOn(InvoiceRow row) {
        return dayOf(collectedAt(row, records));
    }

    private LocalDate dayOf(@Nullable OffsetDateTime moment) {
        return moment == null ? businessDate : dayInSeoul(moment);
    }

    static LocalDate dayInSeoul(OffsetDateTime moment) {
        return moment.atZoneSameInstant(SEOUL).toLocalDate();
    }

    /**
     * When a Hometax row was collected: by the newest successful collection that names its file, else by the newest that
     * covers its date; null where no record declares it.
     */
    public static @Nullable OffsetDateTime collectedAt(InvoiceRow row, List<CollectionRecord> records) {
        OffsetDateTime named = null;
        OffsetDateTime covering = null;
        for (CollectionRecord record : records) {
            for (CollectionRecord.Attempt attempt : record.attempts()) {
                if (!attempt.succeeded()
                        || attempt.collectedAt() == null
                        || !attempt.askedFor(row.direction(), row.kind())) {
                    continue;
                }
                if (attempt.files().contains(row.at().file().name())) {
                    named = later(named, attempt.collectedAt());
                } else if (attempt.files().isEmpty() && attempt.covers(row.writeDate())) {
                    covering = later(covering, attempt.collectedAt());
                }
            }
        }
        return named != null ? named : covering;
    }

    private static OffsetDateTime later(@Nullable OffsetDateTime one, OffsetDateTime other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    /** Whether not one row of a source concerns the client: a list of another company covers nothing here. */
    static boolean isOfAnotherCompany(SourceFacts facts) {
        return facts.foreignRows() > 0 && facts.foreignRows() == facts.lines();
    }

    /** Whether a source is an export of a direction and kind. */
    static boolean isExportOf(SourceFacts facts, Direction direction, InvoiceKind kind) {
        return facts.side() == Side.HOMETAX
                && facts.unreadable() == null
                && !isOfAnotherCompany(facts)
                && (facts.direction() == direction && facts.kind() == kind
                        || facts.tallies().stream()
                                .anyMatch(tally -> tally.direction() == direction && tally.kind() == kind));
    }
}
