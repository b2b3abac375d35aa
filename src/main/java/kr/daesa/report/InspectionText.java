package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.daesa.model.Inspection;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.MappedField;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TextSection;
import org.jspecify.annotations.Nullable;

/** How one file was understood (파일 점검) in words, from the file as a whole to the rows it would reject. */
public final class InspectionText {

    private final InspectionTexts texts;

    public InspectionText(Locale language) {
        texts = new InspectionTexts(language);
    }

    /** The head, the mapping of each table, the first rows, the totals, the rejects; what there is nothing of is left out. */
    public List<TextSection> sections(Inspection inspection) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(head(inspection));
        Problem unreadable = inspection.facts().unreadable();
        if (unreadable != null) {
            unknown(unreadable).ifPresent(sections::add);
            return List.copyOf(sections);
        }
        inspection.tables().forEach(table -> sections.add(mapping(table)));
        passedOver(inspection).ifPresent(sections::add);
        if (!inspection.firstRows().isEmpty()) {
            sections.add(firstRows(inspection));
        }
        sections.add(totals(inspection));
        if (inspection.facts().rejected() > 0) {
            sections.add(rejects(inspection));
        }
        return List.copyOf(sections);
    }

    private TextSection head(Inspection inspection) {
        SourceFacts facts = inspection.facts();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.text("head.kind"), texts.kind(inspection.kind())));
        rows.add(List.of(
                texts.text("head.size"),
                texts.text("head.bytes", Shown.grouped(facts.file().size()))));
        rows.add(List.of("SHA-256", facts.file().sha256()));
        Problem unreadable = facts.unreadable();
        if (unreadable != null) {
            String why = isUnknown(unreadable) ? texts.text("unknown.title") : texts.problem(unreadable);
            rows.add(List.of(texts.text("head.unreadable"), why));
            return new TextSection(ResidentNumbers.path(facts.file()), rows, List.of());
        }
        rows.add(List.of(texts.text("head.format"), facts.format()));
        rows.add(List.of(texts.text("head.side"), texts.label(facts.side())));
        rows.add(List.of(
                texts.text("head.client"), facts.folder().isEmpty() ? texts.text("head.anyone") : facts.folder()));
        String counts = texts.text("head.counts", Shown.grouped(facts.lines()), Shown.grouped(facts.rejected()));
        rows.add(List.of(texts.text("head.rows"), counts));
        return new TextSection(ResidentNumbers.path(facts.file()), rows, List.of());
    }

    private static boolean isUnknown(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_FORMAT || problem.code() == ProblemCode.UNKNOWN_DOCUMENT;
    }

    /** What was seen and what came closest, a line each; the sentence of the problem has it all in one. */
    private Optional<TextSection> unknown(Problem problem) {
        if (!isUnknown(problem)) {
            return Optional.empty();
        }
        return Optional.of(new TextSection(
                texts.text("unknown.title"),
                List.of(
                        List.of(
                                texts.text("unknown.seen"),
                                texts.orDash(problem.args().get(0))),
                        List.of(
                                texts.text("unknown.closest"),
                                texts.orDash(problem.args().get(1))),
                        List.of(
                                texts.text("unknown.lacks"),
                                texts.orDash(problem.args().get(2)))),
                List.of(texts.text("unknown.advice"))));
    }

    private TextSection mapping(RecognisedTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (MappedField field : table.mapping()) {
            List<String> cells = new ArrayList<>();
            cells.add(texts.field(field.field()));
            if (table.headerRow() > 0) {
                cells.add(InspectionTexts.letter(field.column()));
            }
            cells.add(field.heading());
            cells.add(texts.text(field.mandatory() ? "mapping.mandatory" : "mapping.optional"));
            rows.add(cells);
        }
        List<String> notes = new ArrayList<>();
        notes.add(texts.text(
                "mapping.known", Shown.grouped(table.known()), Shown.grouped(table.headings()), table.format()));
        notes.add(rival(table.rival()));
        notes.add(
                table.unmapped().isEmpty()
                        ? texts.text("mapping.allRead")
                        : texts.text("mapping.unread", String.join(", ", table.unmapped())));
        return new TextSection(title(table), rows, notes);
    }

    private String title(RecognisedTable table) {
        String row = Shown.grouped(table.headerRow());
        if (table.headerRow() == 0) {
            return table.part().isEmpty()
                    ? texts.text("mapping.title")
                    : texts.text("mapping.title.part", table.part());
        }
        return table.part().isEmpty()
                ? texts.text("mapping.title.row", row)
                : texts.text("mapping.title.sheet", table.part(), row);
    }

    private String rival(RecognisedTable.@Nullable Rival rival) {
        if (rival == null) {
            return texts.text("mapping.noRival");
        }
        String known = Shown.grouped(rival.known());
        return rival.missing().isEmpty()
                ? texts.text("mapping.rival.fewer", rival.format(), known)
                : texts.text("mapping.rival.lacks", rival.format(), known, String.join(", ", rival.missing()));
    }

    private Optional<TextSection> passedOver(Inspection inspection) {
        List<String> notes = new ArrayList<>();
        if (!inspection.passedOver().isEmpty()) {
            notes.add(texts.text("passed.parts", String.join(", ", inspection.passedOver())));
        }
        if (inspection.moreTables() > 0) {
            notes.add(texts.text("passed.more", Shown.grouped(inspection.moreTables())));
        }
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextSection(texts.text("passed.title"), List.of(), notes));
    }

    private TextSection firstRows(Inspection inspection) {
        boolean manySheets = inspection.tables().size() + inspection.moreTables() > 1;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("row.number"),
                texts.text("row.client"),
                texts.text("row.direction"),
                texts.text("row.kind"),
                texts.field("write_date"),
                texts.field("counterparty_no"),
                texts.field("counterparty_name"),
                texts.field("supply"),
                texts.field("tax"),
                texts.field("tax_type"),
                texts.field("approval_no")));
        for (Inspection.Row row : inspection.firstRows()) {
            InvoiceRow invoice = row.invoice();
            String number = Integer.toString(invoice.at().row());
            rows.add(List.of(
                    manySheets ? (invoice.at().sheet() + " " + number).strip() : number,
                    texts.client(row.clientId(), inspection.facts().folder().isEmpty()),
                    texts.label(invoice.direction()),
                    texts.label(invoice.kind()),
                    texts.orDash(invoice.writeDate()),
                    texts.orDash(invoice.counterparty()),
                    texts.orDash(ResidentNumbers.mask(invoice.counterpartyName())),
                    Shown.grouped(invoice.supply()),
                    Shown.grouped(invoice.tax()),
                    texts.label(invoice.taxType()),
                    texts.orDash(invoice.approvalNo())));
        }
        return new TextSection(texts.text("rows.title"), rows, List.of());
    }

    private TextSection totals(Inspection inspection) {
        if (inspection.totals().isEmpty()) {
            List<String> notes = new ArrayList<>(List.of(texts.text("totals.none")));
            notes.addAll(controls(inspection.facts()));
            return new TextSection(texts.text("totals.title"), List.of(), notes);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("row.direction"),
                texts.text("row.kind"),
                texts.text("totals.invoices"),
                texts.field("supply"),
                texts.field("tax")));
        for (Inspection.Total total : inspection.totals()) {
            rows.add(List.of(
                    texts.label(total.direction()),
                    texts.label(total.kind()),
                    Shown.grouped(total.invoices()),
                    Shown.grouped(total.supply()),
                    Shown.grouped(total.tax())));
        }
        return new TextSection(texts.text("totals.title"), rows, controls(inspection.facts()));
    }

    private List<String> controls(SourceFacts facts) {
        List<String> notes = new ArrayList<>();
        if (facts.isSummary()) {
            notes.add(texts.text("control.summary", texts.totals(Objects.requireNonNull(facts.head()))));
        } else if (facts.head() != null) {
            boolean agrees = facts.head().agreesWith(facts.body());
            notes.add(texts.text(
                    agrees ? "control.head.agrees" : "control.head.disagrees",
                    texts.totals(facts.head()),
                    texts.totals(facts.body())));
        }
        Long range = facts.nameRange();
        if (range != null) {
            boolean agrees = range.equals(facts.body().rows());
            notes.add(texts.text(
                    agrees ? "control.name.agrees" : "control.name.disagrees",
                    Shown.grouped(range),
                    texts.orDash(facts.body().rows())));
        }
        if (notes.isEmpty()) {
            notes.add(texts.text("control.none"));
        }
        return notes;
    }

    private TextSection rejects(Inspection inspection) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("row.number"),
                texts.text("reject.column"),
                texts.text("reject.value"),
                texts.text("reject.reason")));
        for (Reject reject : inspection.rejects()) {
            rows.add(List.of(
                    (reject.at().sheet() + " " + reject.at().row()).strip(),
                    texts.cell(reject),
                    texts.orDash(ResidentNumbers.mask(reject.value())),
                    texts.problem(reject.reason())));
        }
        long rest = inspection.facts().rejected() - inspection.rejects().size();
        List<String> notes = rest > 0 ? List.of(texts.text("reject.more", Shown.grouped(rest))) : List.of();
        return new TextSection(texts.text("reject.title"), rows, notes);
    }
}
