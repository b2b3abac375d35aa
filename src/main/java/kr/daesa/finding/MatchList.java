package kr.daesa.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.daesa.matching.AmbiguousGroup;
import kr.daesa.matching.Match;
import kr.daesa.matching.NearestCandidate;
import kr.daesa.model.Disposition;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.MatchLine;
import kr.daesa.model.Side;

/** Where every row ended, line by line: the pairs, the groups, and the lone rows with the reason why they are alone. */
final class MatchList {

    private final List<MatchLine> lines = new ArrayList<>();

    static List<MatchLine> of(ClientCase client, Verdicts verdicts) {
        MatchList list = new MatchList();
        client.matching().matches().forEach(list::add);
        client.matching().ambiguous().forEach(list::add);
        List<InvoiceRow> paired = new ArrayList<>();
        for (Match match : client.matching().matches()) {
            paired.addAll(match.ledger());
            paired.addAll(match.hometax());
        }
        NearestCandidate nearest = NearestCandidate.of(client.matching().open(), paired, client.parties());
        for (InvoiceRow row : client.matching().open()) {
            Disposition end = verdicts.endOf(row);
            if (end != null) {
                list.add(row, end, nearest.whyNot(row));
            }
        }
        for (InvoiceRow row : client.matching().notComparable()) {
            list.add(row, Objects.requireNonNullElse(verdicts.endOf(row), Disposition.NOT_COMPARABLE), "");
        }
        client.matching().copies().forEach(row -> list.add(row, Disposition.DUPLICATE_COPIES, ""));
        client.matching().outOfPeriod().forEach(row -> list.add(row, Disposition.OUT_OF_PERIOD, ""));
        list.lines.sort(MatchList::compare);
        return list.lines;
    }

    /** By hand: every row is compared some ten times. */
    private static int compare(MatchLine one, MatchLine other) {
        int order = one.direction().compareTo(other.direction());
        order = order != 0 ? order : one.kind().compareTo(other.kind());
        order = order != 0 ? order : one.writeDate().compareTo(other.writeDate());
        order = order != 0 ? order : one.groupId().compareTo(other.groupId());
        order = order != 0 ? order : one.ledgerRef().compareTo(other.ledgerRef());
        return order != 0 ? order : one.disposition().compareTo(other.disposition());
    }

    private void add(Match match) {
        InvoiceRow hometax = match.hometaxRow();
        String group = (hometax != null ? hometax : match.ledger().get(0)).name();
        if (hometax == null || match.ledger().size() != 1 || match.hometax().size() != 1) {
            Stream.concat(match.hometax().stream(), match.ledger().stream())
                    .forEach(row -> lines.add(
                            line(group, row, match.disposition(), match.method().name(), "")));
            return;
        }
        InvoiceRow ledger = match.ledger().get(0);
        lines.add(new MatchLine(
                group,
                hometax.direction(),
                hometax.kind(),
                match.disposition(),
                match.method().name(),
                hometax.approvalNo(),
                ledger.reference(),
                hometax.writeDate(),
                hometax.counterparty(),
                hometax.supply(),
                ledger.supply(),
                hometax.tax(),
                ledger.tax(),
                Differences.of(match),
                ""));
    }

    private void add(AmbiguousGroup group) {
        List<InvoiceRow> rows =
                Stream.concat(group.hometax().stream(), group.ledger().stream()).toList();
        rows.forEach(row -> lines.add(line(rows.get(0).name(), row, Disposition.AMBIGUOUS, "", "")));
    }

    private void add(InvoiceRow row, Disposition disposition, String whyNot) {
        lines.add(line(row.name(), row, disposition, "", whyNot));
    }

    private static MatchLine line(String group, InvoiceRow row, Disposition disposition, String method, String whyNot) {
        boolean ledger = row.side() == Side.LEDGER;
        return new MatchLine(
                group,
                row.direction(),
                row.kind(),
                disposition,
                method,
                row.approvalNo(),
                ledger ? row.reference() : "",
                row.writeDate(),
                row.counterparty(),
                ledger ? null : row.supply(),
                ledger ? row.supply() : null,
                ledger ? null : row.tax(),
                ledger ? row.tax() : null,
                "",
                whyNot);
    }
}
