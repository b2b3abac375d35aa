package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Explanation;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.NearMiss;
import kr.daesa.model.Pairing;
import kr.daesa.model.TextSection;
import kr.daesa.model.Undecided;
import org.jspecify.annotations.Nullable;

/** The rows that a finding is about, in words: both sides next to each other, and why they stand so. */
final class SidesText {

    /** More rows of one side beside each other fit no terminal. */
    private static final int MOST_COLUMNS = 2;
    /** So many ways of pairing are named; the rest is counted. */
    private static final int MOST_POSSIBLE = 20;

    private final Words words;
    private final Texts texts;

    SidesText(Words words) {
        this.words = words;
        this.texts = words.texts();
    }

    List<TextSection> sections(Explanation explanation) {
        List<TextSection> sections = new ArrayList<>();
        Undecided undecided = explanation.undecided();
        if (undecided != null) {
            sections.add(group(undecided));
            sections.add(possible(undecided));
        }
        List<Pairing> pairings = explanation.pairings();
        for (int i = 0; i < pairings.size(); i++) {
            sections.add(pairing(pairings.get(i), title(explanation.finding(), i), explanation.unread()));
        }
        List<String> notes = new ArrayList<>();
        explanation.unread().forEach(path -> notes.add(words.text("sides.unread", ResidentNumbers.mask(path))));
        if (sections.isEmpty() && notes.isEmpty() && explanation.beside().isEmpty()) {
            notes.add(words.text("sides.gone"));
        }
        if (!notes.isEmpty()) {
            sections.add(new TextSection(words.text("sides.title"), List.of(), notes));
        }
        return sections;
    }

    private String title(Finding finding, int index) {
        if (index == 0) {
            return words.text("sides.title");
        }
        String special = "related." + finding.code();
        return words.text(words.has(special) ? special : "related");
    }

    private TextSection pairing(Pairing pairing, String title, List<String> unread) {
        List<InvoiceRow> ledger = some(pairing.ledger());
        List<InvoiceRow> hometax = some(pairing.hometax());
        List<String> notes = new ArrayList<>();
        pairing.ledger().forEach(row -> notes.add(words.text("sides.ledgerAt", ResidentNumbers.place(row.at()))));
        pairing.hometax().forEach(row -> notes.add(words.text("sides.hometaxAt", ResidentNumbers.place(row.at()))));
        int left = pairing.ledger().size() + pairing.hometax().size() - ledger.size() - hometax.size();
        if (left > 0) {
            notes.add(words.text("sides.more", String.valueOf(left)));
        }
        if (!pairing.method().isEmpty()) {
            notes.add(words.text("sides.paired", words.text("method." + pairing.method())));
        } else if (pairing.ledger().isEmpty() && unread.isEmpty()) {
            notes.add(words.text("sides.noLedger"));
        } else if (pairing.hometax().isEmpty() && unread.isEmpty()) {
            notes.add(words.text("sides.noHometax"));
        }
        if (pairing.nearMiss() != null && unread.isEmpty()) {
            notes.add(near(pairing.nearMiss()));
        }
        return new TextSection(title, fields(ledger, hometax), notes);
    }

    private static List<InvoiceRow> some(List<InvoiceRow> rows) {
        return rows.subList(0, Math.min(MOST_COLUMNS, rows.size()));
    }

    private List<List<String>> fields(List<InvoiceRow> ledger, List<InvoiceRow> hometax) {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of(""));
        ledger.forEach(row -> headings.add(words.text("sides.ledger")));
        hometax.forEach(row -> headings.add(words.text("sides.hometax")));
        headings.add("");
        rows.add(headings);
        for (SideBySide field : SideBySide.of(ledger, hometax)) {
            List<String> cells = new ArrayList<>(List.of(words.text("field." + field.name())));
            field.values().forEach(value -> cells.add(shown(value)));
            cells.add(
                    field.differs()
                            ? field.apart()
                                    .map(apart -> words.text("sides.differsBy", Shown.grouped(apart)))
                                    .orElseGet(() -> words.text("sides.differs"))
                            : "");
            rows.add(cells);
        }
        return rows;
    }

    private String shown(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return words.has(key) ? words.text(key) : texts.label(constant);
        }
        return value == null ? "-" : Shown.of(value, texts);
    }

    private String near(NearMiss near) {
        InvoiceRow row = near.candidate();
        return words.text(
                "near",
                ResidentNumbers.name(row),
                row.writeDate().toString(),
                Shown.grouped(row.supply()),
                words.text("near." + near.field(), Shown.grouped(near.apart())));
    }

    private TextSection group(Undecided undecided) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                words.text("group.row"),
                words.text("field.write_date"),
                words.text("field.supply_amount"),
                words.text("field.tax_amount"),
                words.text("field.item")));
        undecided.ledger().forEach(row -> rows.add(member("sides.ledger", row)));
        undecided.hometax().forEach(row -> rows.add(member("sides.hometax", row)));
        List<String> notes = new ArrayList<>();
        InvoiceRow first = undecided.hometax().get(0);
        notes.add(words.text(
                "group.party",
                ResidentNumbers.mask(first.counterpartyName()),
                first.counterparty() == null ? "-" : Shown.of(first.counterparty(), texts)));
        undecided.ledger().forEach(row -> notes.add(words.text("sides.ledgerAt", ResidentNumbers.place(row.at()))));
        undecided.hometax().forEach(row -> notes.add(words.text("sides.hometaxAt", ResidentNumbers.place(row.at()))));
        return new TextSection(words.text("group.title"), rows, notes);
    }

    private List<String> member(String side, InvoiceRow row) {
        return List.of(
                words.text(side),
                ResidentNumbers.name(row),
                row.writeDate().toString(),
                Shown.grouped(row.supply()),
                Shown.grouped(row.tax()),
                ResidentNumbers.mask(row.item()));
    }

    private TextSection possible(Undecided undecided) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", words.text("sides.ledger"), words.text("sides.hometax"), words.text("possible.differs")));
        for (Undecided.Possible way : undecided.possible()) {
            if (rows.size() <= MOST_POSSIBLE) {
                rows.add(List.of(rows.size() + ".", names(way.ledger()), names(way.hometax()), differing(way)));
            }
        }
        int all = undecided.possible().size();
        List<String> notes = new ArrayList<>();
        if (all > MOST_POSSIBLE) {
            String left = Shown.grouped(all - MOST_POSSIBLE) + (undecided.more() ? "+" : "");
            notes.add(words.text("possible.more", left));
        }
        notes.add(words.text("why." + undecided.method(), String.valueOf(undecided.windowDays())));
        notes.add(words.text("why"));
        return new TextSection(words.text("possible.title"), rows, notes);
    }

    private static String names(List<InvoiceRow> rows) {
        return String.join(" + ", rows.stream().map(ResidentNumbers::name).toList());
    }

    private String differing(Undecided.Possible way) {
        if (way.ledger().size() > 1 || way.hometax().size() > 1) {
            return words.text("possible.sum");
        }
        List<String> differing = SideBySide.of(way.ledger(), way.hometax()).stream()
                .filter(SideBySide::differs)
                .map(this::differing)
                .toList();
        return differing.isEmpty() ? words.text("possible.nothing") : String.join(", ", differing);
    }

    private String differing(SideBySide field) {
        String name = words.text("field." + field.name());
        String unit = field.values().get(0) instanceof Long ? "possible.won" : "possible.days";
        return field.apart()
                .map(apart -> words.text(unit, name, Shown.grouped(Math.abs(apart))))
                .orElse(name);
    }
}
