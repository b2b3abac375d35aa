package kr.daesa.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.finding.DoubleIssueDraft.Counts;
import kr.daesa.matching.GroupKey;
import kr.daesa.matching.Match;
import kr.daesa.matching.Names;
import kr.daesa.matching.PartyAmounts;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Disposition;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/**
 * {@code DOUBLE_ISSUE}: Hometax holds more invoices of one counterparty, day and amount than the ledger does. Equal
 * counts on both sides are honest repeats, and what replaced an invoice is no double of it. Also invoices a few days apart
 * of which the ledger has one, and a paper invoice beside an electronic one.
 */
final class DoubleIssueRule implements Rule {

    private static final Comparator<InvoiceRow> BY_ISSUE = Comparator.comparing(
                    InvoiceRow::issueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(InvoiceRow::approvalNo, Comparator.nullsLast(Comparator.<ApprovalNumber>naturalOrder()));

    /** The invoices of one group: those a ledger row stands for, and those none does. */
    private static final class Group {
        final List<InvoiceRow> booked = new ArrayList<>();
        final List<InvoiceRow> open = new ArrayList<>();
        int ledgerRows;

        int atHometax() {
            return booked.size() + open.size();
        }

        Counts counts() {
            return new Counts(atHometax(), ledgerRows);
        }
    }

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        Map<GroupKey, Group> groups = groups(client, verdicts);
        groups.values().forEach(group -> judgeGroup(group, client, verdicts));
        judgeNeighbours(client, verdicts);
        judgePaper(groups, client, verdicts);
    }

    /** Only those with a row that may be one too many: nearly all pairs are of no such group. */
    private static Map<GroupKey, Group> groups(ClientCase client, Verdicts verdicts) {
        Map<GroupKey, Group> groups = new LinkedHashMap<>();
        for (InvoiceRow row : client.open(Side.HOMETAX)) {
            if (row.supply() > 0 && !verdicts.hasEnded(row)) {
                groups.computeIfAbsent(client.group(row), key -> new Group())
                        .open
                        .add(row);
            }
        }
        for (InvoiceRow row : client.matching().notComparable()) {
            if (isPaperInvoice(row)) {
                groups.computeIfAbsent(client.group(row), key -> new Group());
            }
        }
        if (groups.isEmpty()) {
            return groups;
        }
        for (Match pair : client.pairs()) {
            for (InvoiceRow row : pair.hometax()) {
                Group group = row.supply() > 0 ? groups.get(client.group(row)) : null;
                if (group != null) {
                    group.booked.add(row);
                    group.ledgerRows++; // whatever amounts the ledger has, it stands for this invoice
                }
            }
        }
        for (InvoiceRow row : client.open(Side.LEDGER)) {
            Group group = groups.get(client.group(row));
            if (group != null) {
                group.ledgerRows++;
            }
        }
        return groups;
    }

    private static void judgeGroup(Group group, ClientCase client, Verdicts verdicts) {
        group.open.sort(BY_ISSUE);
        group.booked.sort(BY_ISSUE);
        int surplus = Math.min(group.open.size(), group.atHometax() - group.ledgerRows);
        if (group.ledgerRows == 0) {
            judgeUnbooked(group, client, verdicts);
        } else if (!group.booked.isEmpty()) {
            for (InvoiceRow row : group.open.subList(group.open.size() - Math.max(0, surplus), group.open.size())) {
                Optional<InvoiceRow> sameItem = others(row, group.booked, client)
                        .filter(other -> Names.sameItem(row.item(), other.item()))
                        .findFirst();
                sameItem.or(() -> others(row, group.booked, client).findFirst())
                        .ifPresent(kept -> report(
                                row,
                                kept,
                                sameItem.isPresent() ? Severity.ERROR : Severity.WARNING,
                                group.counts(),
                                client,
                                verdicts));
            }
        }
    }

    /** Nothing in the ledger: the first of those with one item is missing there, the others are doubles of it. */
    private static void judgeUnbooked(Group group, ClientCase client, Verdicts verdicts) {
        List<InvoiceRow> firsts = new ArrayList<>();
        for (InvoiceRow row : group.open) {
            Optional<InvoiceRow> first = others(row, firsts, client)
                    .filter(other -> Names.sameItem(row.item(), other.item()))
                    .findFirst();
            if (first.isPresent()) {
                report(row, first.get(), Severity.WARNING, group.counts(), client, verdicts);
            } else {
                firsts.add(row);
            }
        }
    }

    /** The invoices that a row may be the double of: an invoice and what replaced it were one supply all along. */
    private static Stream<InvoiceRow> others(InvoiceRow row, List<InvoiceRow> candidates, ClientCase client) {
        InvoiceRow root = client.corrections().root(row);
        return candidates.stream().filter(other -> client.corrections().root(other) != root);
    }

    private static void report(
            InvoiceRow row, InvoiceRow kept, Severity severity, Counts counts, ClientCase client, Verdicts verdicts) {
        verdicts.end(row, Disposition.DOUBLE);
        verdicts.add(DoubleIssueDraft.of(row, kept, severity, counts, client));
    }

    /** Equal but for a few days: one is in the ledger, the other is in neither ledger nor correction. */
    private static void judgeNeighbours(ClientCase client, Verdicts verdicts) {
        Map<PartyAmounts, List<InvoiceRow>> booked = new HashMap<>();
        List<InvoiceRow> open = client.open(Side.HOMETAX).stream()
                .filter(row -> !verdicts.hasEnded(row)
                        && row.supply() > 0
                        && !client.corrections().isCorrection(row))
                .toList();
        open.forEach(row -> booked.put(PartyAmounts.signed(row, client.parties()), new ArrayList<>()));
        for (Match pair : client.pairs()) {
            for (InvoiceRow row : pair.hometax()) {
                List<InvoiceRow> alike = booked.get(PartyAmounts.signed(row, client.parties()));
                if (alike != null) {
                    alike.add(row);
                }
            }
        }
        for (InvoiceRow row : open) {
            others(row, booked.getOrDefault(PartyAmounts.signed(row, client.parties()), List.of()), client)
                    .filter(other -> Names.sameItem(row.item(), other.item()) && isNear(row, other, client))
                    .min(Comparator.<InvoiceRow>comparingLong(other -> daysApart(row, other))
                            .thenComparing(BY_ISSUE))
                    .ifPresent(kept -> report(row, kept, Severity.WARNING, new Counts(2, 1), client, verdicts));
        }
    }

    private static boolean isNear(InvoiceRow row, InvoiceRow other, ClientCase client) {
        long days = daysApart(row, other);
        return days > 0 && days <= client.settings().doubleIssueWindowDays();
    }

    private static long daysApart(InvoiceRow row, InvoiceRow other) {
        return Math.abs(ChronoUnit.DAYS.between(row.writeDate(), other.writeDate()));
    }

    private static boolean isPaperInvoice(InvoiceRow row) {
        return row.evidence() == Evidence.PAPER && row.supply() > 0;
    }

    /** A paper invoice in the ledger beside a paired electronic one of the same group. */
    private static void judgePaper(Map<GroupKey, Group> groups, ClientCase client, Verdicts verdicts) {
        for (InvoiceRow row : client.matching().notComparable()) {
            Group group = groups.get(client.group(row));
            if (isPaperInvoice(row) && group != null && !group.booked.isEmpty()) {
                report(
                        row,
                        group.booked.get(0),
                        Severity.WARNING,
                        new Counts(group.atHometax(), group.ledgerRows + 1),
                        client,
                        verdicts);
            }
        }
    }
}
