package kr.daesa.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.daesa.law.Duty;
import kr.daesa.matching.RowOrder;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * {@code EXPECTED_BUT_ABSENT}: a counterparty that was invoiced in the same week of each of the six months before has
 * nothing this month, neither in the ledger nor at Hometax (법 제34조③). Since a month without an invoice ends the habit,
 * only the first such month is told.
 */
final class ExpectedButAbsentRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        SortedSet<YearMonth> months = months(client);
        if (months.isEmpty()) {
            return;
        }
        regulars(client, months.first()).forEach((who, regular) -> {
            for (YearMonth month : months) {
                regular.week
                        .expectedBy(month)
                        .filter(end -> end.isBefore(client.today()) && !regular.week.hasAny(month))
                        .ifPresent(end -> judge(who, regular, end, client, verdicts));
            }
        });
    }

    /** The months that are reconciled and have begun; none of those in which the business was closed. */
    private static SortedSet<YearMonth> months(ClientCase client) {
        SortedSet<YearMonth> months = new TreeSet<>();
        LocalDate closed = client.client().closedOn();
        for (PeriodSpan period : client.context().periods()) {
            for (LocalDate day = period.from();
                    !day.isAfter(period.to()) && day.isBefore(client.today());
                    day = day.plusMonths(1)) {
                YearMonth month = YearMonth.from(day);
                if (closed == null || closed.isAfter(month.atEndOfMonth())) {
                    months.add(month);
                }
            }
        }
        return months;
    }

    private static Map<Who, Regular> regulars(ClientCase client, YearMonth first) {
        LocalDate since = first.minusMonths(RegularWeek.MONTHS).atDay(1);
        Map<Who, Regular> regulars = new HashMap<>();
        for (InvoiceRow row : client.books().rows()) {
            String party = client.parties().key(row);
            if (!row.writeDate().isBefore(since) && isOrdinaryInvoice(row) && !party.isEmpty()) {
                regulars.computeIfAbsent(new Who(row.direction(), row.kind(), party), unused -> new Regular())
                        .add(row, client);
            }
        }
        return new TreeMap<>(regulars);
    }

    /** Not a receipt of another kind, not a cancelled issue; and what mends an earlier invoice is nobody's habit. */
    private static boolean isOrdinaryInvoice(InvoiceRow row) {
        boolean invoice = row.evidence() == Evidence.ELECTRONIC || row.evidence() == Evidence.PAPER;
        return invoice && row.state() != IssueState.CANCELLED && !row.correction() && row.supply() > 0;
    }

    private static void judge(Who who, Regular regular, LocalDate end, ClientCase client, Verdicts verdicts) {
        Optional<LocalDate> evidence = evidence(who, YearMonth.from(end), client);
        if (evidence.isEmpty() || mayBeUnread(who, regular.number, client)) {
            return;
        }
        LocalDate deadline = client.law().issuingDeadline(end);
        boolean overdue = client.today().isAfter(deadline) && evidence.get().isAfter(deadline);
        verdicts.add(FindingDraft.about(
                        String.join(
                                "|",
                                who.direction().name(),
                                who.kind().name(),
                                who.party(),
                                YearMonth.from(end).toString()),
                        end,
                        FindingCode.EXPECTED_BUT_ABSENT,
                        overdue ? Severity.WARNING : Severity.INFO)
                .of(who.direction(), who.kind())
                .with(regular.number, regular.name)
                .due(client.today().isAfter(deadline) ? null : deadline)
                .restingOn(client.law().article(Duty.ISSUE, who.kind(), end))
                .saying(YearMonth.from(end), end, deadline));
    }

    /** The oldest proof of what Hometax held in a month, up to yesterday; empty if a day of it has none. */
    private static Optional<LocalDate> evidence(Who who, YearMonth month, ClientCase client) {
        LocalDate oldest = client.today();
        for (LocalDate day = month.atDay(1);
                !day.isAfter(month.atEndOfMonth()) && day.isBefore(client.today());
                day = day.plusDays(1)) {
            Optional<LocalDate> proof = client.coverage().evidence(who.direction(), who.kind(), day);
            if (proof.isEmpty()) {
                return proof;
            }
            oldest = proof.get().isBefore(oldest) ? proof.get() : oldest;
        }
        return Optional.of(oldest);
    }

    private static boolean mayBeUnread(Who who, @Nullable PartyNumber number, ClientCase client) {
        return number != null
                && Stream.of(Side.values())
                        .map(side -> new RejectedRows(client.books().rejects(), client.parties(), side))
                        .anyMatch(rejected -> rejected.mayHoldAny(who.direction(), who.kind(), number));
    }

    private static final class Regular {
        private static final Comparator<InvoiceRow> LATEST =
                Comparator.comparing(InvoiceRow::writeDate).thenComparing(RowOrder.CANONICAL);

        private final RegularWeek week = new RegularWeek();
        private @Nullable InvoiceRow latest;
        private @Nullable PartyNumber number;
        private String name = "";

        void add(InvoiceRow row, ClientCase client) {
            week.add(row.writeDate());
            if (latest == null || LATEST.compare(row, latest) > 0) {
                latest = row;
                number = client.parties().number(row).orElse(null);
                name = row.counterpartyName();
            }
        }
    }

    private record Who(Direction direction, InvoiceKind kind, String party) implements Comparable<Who> {

        private static final Comparator<Who> ORDER =
                Comparator.comparing(Who::direction).thenComparing(Who::kind).thenComparing(Who::party);

        @Override
        public int compareTo(Who other) {
            return ORDER.compare(this, other);
        }
    }
}
