package kr.daesa.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.Client;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Explanation;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.LegalDay;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TextSection;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;

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
            sections.addAll(new SidesText(words).sections(explanation));
        }
        if (!explanation.beside().isEmpty()) {
            sections.add(new BesideText(words).section(explanation.finding().code(), explanation.beside()));
        }
        sections.add(rule(explanation));
        explanation.wrongNumber().map(new CheckDigitText(words)::section).ifPresent(sections::add);
        if (!explanation.days().isEmpty()) {
            sections.add(days(explanation));
        }
        if (!explanation.coverage().isEmpty()) {
            sections.add(coverage(explanation.coverage()));
        }
        sections.add(new MoneyText(words, rules).section(explanation));
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
        if (!finding.counterpartyName().isEmpty() || finding.counterparty() != null) {
            rows.add(List.of(words.text("head.party"), party(finding)));
        }
        if (finding.writeDate() == null && finding.ledgerRef().indexOf('/') >= 0) {
            rows.add(List.of(words.text("head.file"), ResidentNumbers.mask(finding.ledgerRef())));
        }
        rows.add(List.of(words.text("head.message"), texts.message(finding)));
        return new TextSection(texts.title(finding.code()) + " " + finding.code(), rows, notes(explanation));
    }

    private String party(Finding finding) {
        String name = ResidentNumbers.mask(finding.counterpartyName());
        String number = finding.counterparty() == null ? "" : Shown.of(finding.counterparty(), texts);
        return name.isEmpty() || number.isEmpty() ? name + number : name + " (" + number + ")";
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

    private TextSection rule(Explanation explanation) {
        Finding finding = explanation.finding();
        List<String> notes = new ArrayList<>(List.of(rule(words, explanation)));
        if (!finding.legalBasis().isEmpty()) {
            notes.add(words.text("rule.basis", finding.legalBasis()));
        }
        return new TextSection(words.text("rule.title"), List.of(), notes);
    }

    /** When the finding is raised, under the settings of the job file. */
    static String rule(Words words, Explanation explanation) {
        ReconciliationSettings settings = explanation.settings();
        return words.text(
                "rule." + explanation.finding().code(),
                Shown.grouped(settings.supplyTolerance()),
                Shown.grouped(settings.taxTolerance()),
                Shown.grouped(settings.taxRounding()),
                String.valueOf(settings.dateWindowDays()),
                String.valueOf(settings.doubleIssueWindowDays()),
                String.valueOf(settings.staleAfterDays()));
    }

    /** By which days it was judged, and how far past them it is. */
    private TextSection days(Explanation explanation) {
        List<List<String>> rows = new ArrayList<>();
        for (LegalDay legal : explanation.days()) {
            List<String> parts = new ArrayList<>(List.of(legal.day().toString()));
            if (legal.usual() != null) {
                parts.add(words.text("days.moved", legal.usual().toString(), rules.weekday(legal.usual())));
            }
            parts.add(howFar(legal, explanation.businessDate()));
            if (!legal.article().isEmpty()) {
                parts.add(legal.article());
            }
            rows.add(List.of(words.text("days." + legal.name()), String.join(" · ", parts)));
        }
        return new TextSection(words.text("days.title"), rows, List.of());
    }

    private String howFar(LegalDay legal, LocalDate businessDate) {
        LocalDate happened = legal.happened();
        LocalDate reached = happened == null ? businessDate : happened;
        long late = ChronoUnit.DAYS.between(legal.day(), reached);
        String key = happened == null ? "days.today" : "days." + legal.event();
        return words.counted(
                key + (late > 0 ? ".late" : ".inTime"),
                Math.abs(late),
                reached.toString(),
                Shown.grouped(Math.abs(late)));
    }

    private TextSection coverage(List<CoverageSpan> spans) {
        List<List<String>> rows = new ArrayList<>();
        for (CoverageSpan span : spans) {
            CollectionCause cause = span.cause();
            OffsetDateTime collectedAt = span.collectedAt();
            rows.add(List.of(
                    span.from() + " ~ " + span.to(),
                    texts.label(span.status()) + (cause == null ? "" : " (" + texts.label(cause) + ")"),
                    words.text("coverage.basis." + span.basis()),
                    collectedAt == null ? "-" : Shown.of(collectedAt, texts),
                    words.counted("coverage.rows", span.rows(), Shown.grouped(span.rows()))));
        }
        return new TextSection(words.text("coverage.title"), rows, List.of());
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
            String key = finding.writeDate() == null ? "work.noDate" : "work.noDue";
            String special = key + "." + finding.code();
            return words.text(words.has(special) ? special : key);
        }
        long left = ChronoUnit.DAYS.between(businessDate, due);
        return left < 0
                ? words.counted("work.passed", -left, due.toString(), String.valueOf(-left))
                : words.counted("work.due", left, due.toString(), String.valueOf(left));
    }
}
