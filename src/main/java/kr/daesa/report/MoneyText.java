package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.CompanySize;
import kr.daesa.model.DutySum;
import kr.daesa.model.Explanation;
import kr.daesa.model.Explanation.Reckoning;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.LaterCost;
import kr.daesa.model.LawInForce;
import kr.daesa.model.Penalty;
import kr.daesa.model.TextSection;
import org.jspecify.annotations.Nullable;

/** What a finding costs, today and later, so that a person can do the sum again. */
final class MoneyText {

    private final Words words;
    private final RuleTexts rules;

    MoneyText(Words words, RuleTexts rules) {
        this.words = words;
        this.rules = rules;
    }

    TextSection section(Explanation explanation) {
        Finding finding = explanation.finding();
        Reckoning reckoning = explanation.reckoning();
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (reckoning != null) {
            rows.addAll(rows(reckoning));
            notes.add(caps(reckoning.together(), explanation.client().size()));
            if (reckoning.line() != null) {
                notes.add(rules.text("marks"));
            }
        } else if (finding.later().isEmpty()) {
            boolean lost = finding.code() == FindingCode.DEDUCTION_LOST && finding.tax() != null;
            String special = "money.none." + finding.code();
            notes.add(
                    lost
                            ? words.text("money.lost", Shown.grouped(finding.tax()))
                            : words.text(words.has(special) ? special : "money.none"));
        } else {
            rows.add(List.of(
                    words.text("money.today", explanation.businessDate().toString()), words.text("money.nothingYet")));
        }
        rows.addAll(later(finding));
        return new TextSection(words.text("money.title"), rows, notes);
    }

    private List<List<String>> rows(Reckoning reckoning) {
        List<List<String>> rows = new ArrayList<>();
        String rate = Shown.percent(reckoning.penalty().rateInTenThousandths());
        LawInForce.Line line = reckoning.line();
        String name = line == null ? reckoning.penalty().code() : rules.rule(line.table(), line.name());
        rows.add(List.of(words.text("money.penalty"), name));
        rows.add(List.of(words.text("money.base"), words.text("money.won", Shown.grouped(reckoning.base()))));
        rows.add(List.of(words.text("money.rate"), rate));
        if (reckoning.comesTo()) {
            rows.add(List.of(words.text("money.sum"), sum(reckoning.base(), reckoning.penalty())));
        }
        boolean whole = reckoning.comesTo()
                && reckoning.unrounded() == reckoning.penalty().amount();
        rows.add(List.of(
                words.text("money.amount"),
                words.text(
                        whole ? "money.won" : "money.rounded",
                        Shown.grouped(reckoning.penalty().amount()))));
        rows.add(List.of(words.text("money.article"), reckoning.penalty().article()));
        rows.add(List.of(words.text("money.line"), line(line)));
        return rows;
    }

    private static String sum(long base, Penalty penalty) {
        long unrounded = Reckoning.unrounded(base, penalty);
        return Shown.grouped(base) + " × " + Shown.percent(penalty.rateInTenThousandths()) + " = "
                + Shown.grouped(unrounded);
    }

    private String line(LawInForce.@Nullable Line line) {
        return line == null
                ? words.text("money.otherTable")
                : String.join(
                        " ",
                        line.table(),
                        line.name(),
                        rules.kind(line.kind()),
                        rules.taxpayer(line.taxpayer()),
                        rules.stretch(line.from(), line.to()),
                        line.mark());
    }

    /** What the client pays for all of the duty and period, of which this invoice is one. */
    private String caps(@Nullable DutySum together, CompanySize size) {
        if (together == null) {
            return words.text("money.waived");
        }
        Long cap = together.cap();
        String key = cap == null ? "money.cap.none" : together.isCapped() ? "money.cap.reached" : "money.cap.within";
        return words.text(
                key,
                together.code(),
                words.texts().label(together.kind()),
                together.period(),
                Shown.grouped(together.violations()),
                Shown.grouped(together.assessed()),
                cap == null ? "" : Shown.grouped(cap),
                words.text("size." + size),
                together.article());
    }

    /** What it comes to cost if nothing is done. */
    private List<List<String>> later(Finding finding) {
        List<List<String>> rows = new ArrayList<>();
        for (LaterCost later : finding.later()) {
            Penalty penalty = later.penalty();
            String how = penalty == null || finding.supply() == null
                    ? words.text("money.laterLost")
                    : penalty.code() + " " + sum(finding.supply(), penalty) + ", " + penalty.article();
            rows.add(List.of(
                    words.text("money.from", later.from().toString()),
                    words.text("money.won", Shown.grouped(later.won())) + " (" + how + ")"));
        }
        return rows;
    }
}
