package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.RowsBeside;
import kr.daesa.model.RowsBeside.Sort;
import kr.daesa.model.Side;
import kr.daesa.model.TextSection;

/** The rows beside a finding in words: a table with a line a row. */
final class BesideText {

    private static final List<String> COLUMNS = List.of("write_date", "supply_amount", "tax_amount", "item");

    private final Words words;

    BesideText(Words words) {
        this.words = words;
    }

    TextSection section(FindingCode code, List<RowsBeside> beside) {
        // Of two ledgers each names the other client; of one invoice another counterparty is what changed.
        boolean parties = beside.stream()
                        .filter(group -> group.sort() == Sort.FILED || group.sort() == Sort.NOW)
                        .flatMap(group -> group.rows().stream())
                        .map(InvoiceRow::counterparty)
                        .map(Objects::toString)
                        .distinct()
                        .count()
                > 1;
        List<List<String>> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (RowsBeside group : beside) {
            String name = words.text("beside." + group.sort(), ResidentNumbers.mask(group.of()));
            if (group.rows().isEmpty()) {
                notes.add(words.text("beside.none", name));
            }
            for (InvoiceRow row : group.rows()) {
                lines.add(line(name, row, parties, isAlone(row, group.sort(), beside)));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, headings(parties));
        }
        return new TextSection(words.text("beside.title." + code), lines, notes);
    }

    private List<String> headings(boolean parties) {
        List<String> headings = new ArrayList<>(List.of("", "", words.text("group.row")));
        COLUMNS.forEach(column -> headings.add(words.text("field." + column)));
        if (parties) {
            headings.add(words.text("field.counterparty_no"));
        }
        headings.add("");
        return headings;
    }

    private List<String> line(String name, InvoiceRow row, boolean parties, boolean alone) {
        List<String> cells = new ArrayList<>(List.of(
                name,
                words.text(row.side() == Side.LEDGER ? "sides.ledger" : "sides.hometax"),
                ResidentNumbers.name(row),
                row.writeDate().toString(),
                Shown.grouped(row.supply()),
                Shown.grouped(row.tax()),
                ResidentNumbers.mask(row.item())));
        if (parties) {
            cells.add(row.counterparty() == null ? "-" : Shown.of(row.counterparty(), words.texts()));
        }
        cells.add(alone ? words.text("beside.alone") : "");
        return cells;
    }

    /** Whether the other ledger has nothing of these amounts. */
    private static boolean isAlone(InvoiceRow row, Sort sort, List<RowsBeside> beside) {
        Sort opposite = sort == Sort.OWN_LEDGER ? Sort.OTHER_LEDGER : Sort.OWN_LEDGER;
        return (sort == Sort.OWN_LEDGER || sort == Sort.OTHER_LEDGER)
                && beside.stream()
                        .filter(group -> group.sort() == opposite)
                        .flatMap(group -> group.rows().stream())
                        .noneMatch(other -> other.supply() == row.supply() && other.tax() == row.tax());
    }
}
