package kr.daesa.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.collection.Causes;
import kr.daesa.collection.Coverage;
import kr.daesa.finding.FiledComparison.Change;
import kr.daesa.law.Duty;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.FiledBooks;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.model.TaxPeriod;
import org.jspecify.annotations.Nullable;

/**
 * {@code CHANGED_AFTER_FILING}: an invoice appeared, changed or went in a tax period whose final return was due before
 * today, since the last run before that day. The return was made from other figures: 수정신고 or 경정청구 (국세기본법 제45조,
 * 제45조의2). One finding an invoice, whichever of both sides tell it.
 */
final class ChangedAfterFilingRule implements Rule {

    /** What became of the invoice; the names of labels in the texts. */
    private enum Fate {
        APPEARED,
        CHANGED,
        WENT;

        static Fate of(Change change) {
            return change.before() == null ? APPEARED : change.after() == null ? WENT : CHANGED;
        }
    }

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (FiledBooks filed : client.books().filed()) {
            List<Change> atHometax = changes(filed, Side.HOMETAX, client);
            List<Change> inLedger = new ArrayList<>(changes(filed, Side.LEDGER, client));
            for (Change change : atHometax) {
                Change booked = takeLike(change, inLedger, client);
                report(change, booked, filed, client, verdicts);
            }
            inLedger.forEach(change -> report(change, null, filed, client, verdicts));
        }
    }

    /** The changes of one side; of what is gone only what is proved to be. */
    private static List<Change> changes(FiledBooks filed, Side side, ClientCase client) {
        List<Change> changes = FiledComparison.of(filed, client.books().rows(), side, client.parties());
        if (changes.stream().noneMatch(change -> change.after() == null)) {
            return changes;
        }
        Presence presence = new Presence(filed, side, client);
        return changes.stream()
                .filter(change -> change.after() != null || presence.proves(Objects.requireNonNull(change.before())))
                .toList();
    }

    /** Takes out what the ledger says of the same invoice, if the same became of it there. */
    private static @Nullable Change takeLike(Change change, List<Change> inLedger, ClientCase client) {
        for (Iterator<Change> rows = inLedger.iterator(); rows.hasNext(); ) {
            Change booked = rows.next();
            if (Fate.of(booked) == Fate.of(change) && isSame(booked.row(), change.row(), client)) {
                rows.remove();
                return booked;
            }
        }
        return null;
    }

    private static boolean isSame(InvoiceRow booked, InvoiceRow invoice, ClientCase client) {
        return booked.approvalNo() != null
                ? booked.approvalNo().equals(invoice.approvalNo())
                : client.group(booked).equals(client.group(invoice));
    }

    private static void report(
            Change change, @Nullable Change booked, FiledBooks filed, ClientCase client, Verdicts verdicts) {
        InvoiceRow row = change.row();
        InvoiceRow filedAs =
                counted(change.before(), filed); // a row that moved out, or in, changes the return by all it is
        InvoiceRow isNow = counted(change.after(), filed);
        InvoiceRow ofPeriod = filedAs != null ? filedAs : Objects.requireNonNull(isNow);
        LocalDate deadline = client.finalReturnDeadline(ofPeriod)
                .orElseThrow(() -> new IllegalStateException("a period was compared that has no deadline"));
        long supply = Math.subtractExact(supply(isNow), supply(filedAs));
        long tax = Math.subtractExact(tax(isNow), tax(filedAs));
        ReturnStep step = ReturnStep.of(row.direction(), tax);
        LocalDate claimUntil = client.refundClaimUntil(ofPeriod).orElse(null);
        verdicts.add(FindingDraft.about(
                        row,
                        booked == null ? List.of() : List.of(booked.row()),
                        FindingCode.CHANGED_AFTER_FILING,
                        Severity.WARNING)
                .due(step == ReturnStep.REFUND_CLAIM ? claimUntil : null)
                .differing(difference(change))
                .restingOn(client.law().article(Duty.AMENDED_RETURN))
                .saying(Fate.of(change), filed.period(), filed.asOf(), deadline, supply, tax, step, claimUntil));
    }

    private static String difference(Change change) {
        if (change.before() == null || change.after() == null) {
            return Fate.of(change).name().toLowerCase(Locale.ROOT);
        }
        return Differences.between(change.before(), change.after());
    }

    private static @Nullable InvoiceRow counted(@Nullable InvoiceRow row, FiledBooks filed) {
        return row != null && TaxPeriod.of(row.writeDate()).equals(filed.period()) ? row : null;
    }

    private static long supply(@Nullable InvoiceRow row) {
        return row == null ? 0 : row.supply();
    }

    private static long tax(@Nullable InvoiceRow row) {
        return row == null ? 0 : row.tax();
    }

    /** Whether a row that is not there would be, if it still existed: the month is still in the inbox, and collected. */
    private static final class Presence {
        private final Side side;
        private final Coverage coverage;
        private final RejectedRows rejected;
        private final Set<Month> months = new HashSet<>();

        private record Month(Direction direction, YearMonth month) {

            static Month of(InvoiceRow row) {
                return new Month(row.direction(), YearMonth.from(row.writeDate()));
            }
        }

        Presence(FiledBooks filed, Side side, ClientCase client) {
            this.side = side;
            coverage = Coverage.of(
                    client.books(),
                    List.of(PeriodSpan.of(filed.period())),
                    client.today(),
                    client.settings(),
                    Causes.builtIn());
            rejected = new RejectedRows(client.books().rejects(), client.parties(), side);
            client.books().rows().stream()
                    .filter(row -> row.side() == side)
                    .map(Month::of)
                    .forEach(months::add);
        }

        boolean proves(InvoiceRow row) {
            boolean here = months.contains(Month.of(row)) || (side == Side.HOMETAX && isDeclared(row));
            return here
                    && !rejected.mayHold(row)
                    && (side == Side.LEDGER || evidence(row).isPresent());
        }

        private Optional<LocalDate> evidence(InvoiceRow row) {
            return coverage.evidence(row.direction(), row.kind(), row.writeDate());
        }

        /** A record that declares an empty month proves it empty. */
        private boolean isDeclared(InvoiceRow row) {
            return spans(row).anyMatch(span -> span.basis() == CoverageSpan.Basis.DECLARED && span.proves());
        }

        private Stream<CoverageSpan> spans(InvoiceRow row) {
            return coverage.spans().stream()
                    .filter(span -> span.direction() == row.direction()
                            && span.kind() == row.kind()
                            && span.contains(row.writeDate()));
        }
    }
}
