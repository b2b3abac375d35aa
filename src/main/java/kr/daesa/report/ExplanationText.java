package kr.daesa.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.Client;
import kr.daesa.model.Explanation;
import kr.daesa.model.Explanation.Reckoning;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.LaterCost;
import kr.daesa.model.LawInForce;
import kr.daesa.model.Penalty;
import kr.daesa.model.TextSection;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;
import org.jspecify.annotations.Nullable;

/** One finding in words: what it is, both sides, the rule, the money, what to do. */
public final class ExplanationText {

    private final Words words;
    private final Texts texts;
    private final RuleTexts rules;

    public ExplanationText(Locale language) {
        this.words = Words.of("explanation", language);
        this.texts = words.texts();
        this.rules = new RuleTexts(language);
    }

    public List<TextSection> sections(Explanation explanation) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(head(explanation));
        if (explanation.finding().writeDate() != null) {
            sections.add(sides(explanation));
        }
        sections.add(rule(explanation.finding()));
        sections.add(money(explanation));
        sections.add(work(explanation));
        return List.copyOf(sections);
    }

    private TextSection head(Explanation explanation) {
        Finding finding = explanation.finding();
        TrackedFinding tracked = explanation.tracked();
        Client client = explanation.client();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("head.id"), finding.id()));
        rows.add(List.of(
                words.text("head.client"),
                ClientRows.isFirm(client)
                        ? texts.text("label.firm")
                        : client.id() + " " + ClientRows.shownName(client, texts) + " ("
                                + client.businessNo().formatted() + ")"));
        rows.add(List.of(
                words.text("head.run"),
                words.text(
                        "head.asOf",
                        explanation.runId(),
                        explanation.businessDate().toString())));
        rows.add(List.of(
                words.text("head.status"),
                texts.label(finding.severity()) + " · " + texts.label(tracked.status()) + " · "
                        + words.text("head.since", tracked.firstSeen().toString())));
        rows.add(List.of(words.text("head.about"), about(finding)));
        if (finding.writeDate() == null && !finding.ledgerRef().isEmpty()) {
            rows.add(List.of(words.text("head.file"), finding.ledgerRef()));
        }
        rows.add(List.of(words.text("head.message"), texts.message(finding)));
        return new TextSection(texts.title(finding.code()) + " " + finding.code(), rows, notes(explanation));
    }

    private String about(Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add(finding.period());
        if (finding.direction() != null) {
            parts.add(texts.label(finding.direction()));
        }
        if (finding.kind() != null) {
            parts.add(texts.label(finding.kind()));
        }
        return String.join(" · ", parts);
    }

    private List<String> notes(Explanation explanation) {
        List<String> notes = new ArrayList<>();
        TrackedFinding tracked = explanation.tracked();
        Waiver waiver = tracked.waiver();
        if (waiver != null) {
            LocalDate until = waiver.until();
            notes.add(words.text(
                    until == null ? "note.waivedForGood" : "note.waived",
                    ResidentNumbers.mask(waiver.by()),
                    ResidentNumbers.mask(waiver.reason()),
                    until == null ? "" : until.toString()));
        }
        if (tracked.status() == FindingStatus.RESOLVED) {
            notes.add(words.text("note.resolved", explanation.runId()));
        } else if (!explanation.newestRun().equals(explanation.runId())) {
            notes.add(words.text("note.older", explanation.runId(), explanation.newestRun()));
        }
        return notes;
    }

    private TextSection sides(Explanation explanation) {
        List<InvoiceRow> ledger = explanation.ledger();
        List<InvoiceRow> hometax = explanation.hometax();
        List<String> notes = new ArrayList<>();
        ledger.forEach(row -> notes.add(words.text("sides.ledgerAt", row.at().reference())));
        hometax.forEach(row -> notes.add(words.text("sides.hometaxAt", row.at().reference())));
        if (ledger.isEmpty() && explanation.unread().isEmpty()) {
            notes.add(words.text("sides.noLedger"));
        }
        if (hometax.isEmpty() && explanation.unread().isEmpty()) {
            notes.add(words.text("sides.noHometax"));
        }
        explanation.unread().forEach(path -> notes.add(words.text("sides.unread", path)));
        List<SideBySide> fields = SideBySide.of(ledger, hometax);
        if (fields.isEmpty()) {
            return new TextSection(words.text("sides.title"), List.of(), notes);
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of(""));
        ledger.forEach(row -> headings.add(words.text("sides.ledger")));
        hometax.forEach(row -> headings.add(words.text("sides.hometax")));
        headings.add("");
        rows.add(headings);
        for (SideBySide field : fields) {
            List<String> cells = new ArrayList<>(List.of(words.text("field." + field.name())));
            field.values().forEach(value -> cells.add(shown(value)));
            cells.add(field.differs() ? words.text("sides.differs") : "");
            rows.add(cells);
        }
        return new TextSection(words.text("sides.title"), rows, notes);
    }

    private String shown(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return words.has(key) ? words.text(key) : texts.label(constant);
        }
        return value == null ? "-" : Shown.of(value, texts);
    }

    private TextSection rule(Finding finding) {
        List<String> notes = new ArrayList<>(List.of(words.text("rule." + finding.code())));
        if (!finding.legalBasis().isEmpty()) {
            notes.add(words.text("rule.basis", finding.legalBasis()));
        }
        return new TextSection(words.text("rule.title"), List.of(), notes);
    }

    private TextSection money(Explanation explanation) {
        Finding finding = explanation.finding();
        Reckoning reckoning = explanation.reckoning();
        if (reckoning == null) {
            boolean lost = finding.code() == FindingCode.DEDUCTION_LOST && finding.tax() != null;
            String none = lost ? words.text("money.lost", Shown.grouped(finding.tax())) : words.text("money.none");
            return new TextSection(words.text("money.title"), later(finding), List.of(none));
        }
        List<List<String>> rows = new ArrayList<>();
        String rate = Shown.percent(reckoning.penalty().rateInTenThousandths());
        LawInForce.Line line = reckoning.line();
        String name = line == null ? reckoning.penalty().code() : rules.rule(line.table(), line.name());
        rows.add(List.of(words.text("money.penalty"), name));
        rows.add(List.of(words.text("money.base"), words.text("money.won", Shown.grouped(reckoning.base()))));
        rows.add(List.of(words.text("money.rate"), rate));
        if (reckoning.comesTo()) {
            rows.add(List.of(
                    words.text("money.sum"),
                    Shown.grouped(reckoning.base()) + " × " + rate + " = " + Shown.grouped(reckoning.unrounded())));
        }
        rows.add(List.of(
                words.text("money.amount"),
                words.text(
                        reckoning.comesTo()
                                        && reckoning.unrounded()
                                                == reckoning.penalty().amount()
                                ? "money.won"
                                : "money.rounded",
                        Shown.grouped(reckoning.penalty().amount()))));
        rows.add(List.of(words.text("money.article"), reckoning.penalty().article()));
        rows.add(List.of(
                words.text("money.line"),
                line == null
                        ? words.text("money.otherTable")
                        : String.join(
                                " ",
                                line.table(),
                                line.name(),
                                rules.kind(line.kind()),
                                rules.taxpayer(line.taxpayer()),
                                rules.stretch(line.from(), line.to()),
                                line.mark())));
        rows.addAll(later(finding));
        List<String> notes = new ArrayList<>(List.of(words.text("money.caps")));
        return new TextSection(words.text("money.title"), rows, notes);
    }

    /** What it comes to cost if nothing is done. */
    private List<List<String>> later(Finding finding) {
        List<List<String>> rows = new ArrayList<>();
        for (LaterCost later : finding.later()) {
            Penalty penalty = later.penalty();
            String code = penalty == null
                    ? words.text("money.laterLost")
                    : penalty.code() + " " + Shown.percent(penalty.rateInTenThousandths());
            rows.add(List.of(
                    words.text("money.from", later.from().toString()),
                    words.text("money.won", Shown.grouped(later.won())) + " (" + code + ")"));
        }
        return rows;
    }

    private TextSection work(Explanation explanation) {
        Finding finding = explanation.finding();
        if (explanation.tracked().status() == FindingStatus.RESOLVED) {
            return new TextSection(words.text("work.title"), List.of(), List.of(words.text("work.nothing")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (String step : texts.steps(finding)) {
            rows.add(List.of((rows.size() + 1) + ".", step));
        }
        return new TextSection(words.text("work.title"), rows, List.of(due(finding, explanation.businessDate())));
    }

    private String due(Finding finding, LocalDate businessDate) {
        LocalDate due = finding.dueDate();
        if (due == null) {
            return words.text("work.noDue");
        }
        long left = ChronoUnit.DAYS.between(businessDate, due);
        return left < 0
                ? words.text("work.passed", due.toString(), String.valueOf(-left))
                : words.text("work.due", due.toString(), String.valueOf(left));
    }
}
