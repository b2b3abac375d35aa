package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Delivery;
import kr.daesa.model.Finding;
import kr.daesa.model.PastRun;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.RunFigures;
import kr.daesa.model.RunReview;
import kr.daesa.model.Severity;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TextSection;
import kr.daesa.model.TrackedFinding;

/** One run (실행 내역) in words: what it was, its inputs, its clients, and what it changed against the run before. */
public final class RunReviewText {

    /** Lines of a list that a screen takes; the rest is counted, and named by {@code --all}. */
    private static final int SHOWN = 20;

    private final Words words;
    private final Texts texts;
    private final boolean whole;

    /** @param whole whether lists are printed to their end */
    public RunReviewText(Locale language, boolean whole) {
        this.words = Words.of("history", language);
        this.texts = words.texts();
        this.whole = whole;
    }

    public List<TextSection> sections(RunReview review) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(head(review));
        sections.add(inputs(review.inputs()));
        sections.add(clients(review.clients()));
        sections.add(findings("new", review.opened()));
        sections.add(findings("continuing", review.continuing()));
        sections.add(findings("resolved", review.resolved()));
        if (!review.waived().isEmpty()) {
            sections.add(findings("waived", review.waived()));
        }
        return List.copyOf(sections);
    }

    private TextSection head(RunReview review) {
        PastRun run = review.run();
        RunFigures figures = run.figures();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("column.state"), HistoryText.state(run, words)));
        rows.add(List.of(
                words.text("head.periods"),
                run.periods().stream().map(PeriodSpan::name).collect(Collectors.joining(", "))));
        rows.add(List.of(words.text("column.started"), HistoryText.moment(run.startedAt())));
        rows.add(List.of(
                words.text("column.duration"),
                run.duration().map(HistoryText::seconds).orElse("-")));
        rows.add(List.of(words.text("head.rules"), run.rulesVersion()));
        PastRun before = review.before();
        rows.add(List.of(words.text("head.before"), before == null ? words.text("head.noneBefore") : before.id()));
        rows.add(List.of(
                words.text("column.clients"),
                words.text(
                        "head.clients",
                        Shown.grouped(figures.clientCount()),
                        Shown.grouped(figures.clients(ClientStatus.RECONCILED)),
                        Shown.grouped(figures.clients(ClientStatus.PARTIAL)),
                        Shown.grouped(figures.clients(ClientStatus.FAILED)))));
        rows.add(List.of(
                words.text("head.rows"),
                words.text(
                        "head.rowsRejected",
                        Shown.grouped(figures.rowsRead()),
                        Shown.grouped(figures.rowsRejected()))));
        rows.add(List.of(
                words.text("column.open"),
                words.text(
                        "head.open",
                        Shown.grouped(figures.counted(Severity.ERROR)),
                        Shown.grouped(figures.counted(Severity.WARNING)),
                        Shown.grouped(figures.counted(Severity.INFO)))));
        rows.add(List.of(words.text("column.penalty"), HistoryText.won(figures.penaltyTotal())));
        review.deliveries().forEach(delivery -> rows.add(delivery(delivery)));
        List<String> notes = run.closingLine().isEmpty() ? List.of() : List.of(run.closingLine());
        return new TextSection(words.text("run.title", run.id()), rows, notes);
    }

    private List<String> delivery(Delivery delivery) {
        return List.of(
                words.text("channel." + delivery.channel()),
                words.text("delivery." + delivery.state(), Shown.grouped(delivery.attempts()), delivery.remark()));
    }

    private TextSection inputs(List<RunReview.Input> inputs) {
        List<List<String>> rows = new ArrayList<>();
        for (RunReview.Input input : shown(inputs)) {
            rows.add(List.of(
                    words.text("role." + input.role()),
                    ResidentNumbers.path(input.file()),
                    Shown.grouped(input.file().size()),
                    input.file().sha256().substring(0, 12)));
        }
        return new TextSection(
                words.text("inputs.title", Shown.grouped(inputs.size())),
                NumberColumns.flushRight(rows, 2),
                rest(inputs));
    }

    private TextSection clients(List<ClientFigures> clients) {
        List<List<String>> rows = new ArrayList<>();
        for (ClientFigures client : shown(clients)) {
            rows.add(List.of(
                    client.clientId(),
                    client.clientId().equals(SourceFacts.FIRM)
                            ? texts.text("label.firm")
                            : ResidentNumbers.mask(client.clientName()),
                    client.status() == null ? "-" : texts.label(client.status()),
                    Shown.grouped(client.errors()),
                    Shown.grouped(client.warnings()),
                    Shown.grouped(client.notes()),
                    Shown.grouped(client.newFindings()),
                    Shown.grouped(client.continuing()),
                    Shown.grouped(client.resolved()),
                    HistoryText.won(client.penaltyTotal())));
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                words.text("column.client"),
                words.text("column.name"),
                words.text("column.state"),
                texts.label(Severity.ERROR),
                texts.label(Severity.WARNING),
                texts.label(Severity.INFO),
                words.text("column.new"),
                words.text("column.continuing"),
                words.text("column.resolved"),
                words.text("column.penalty")));
        table.addAll(NumberColumns.flushRight(rows, 3, 4, 5, 6, 7, 8, 9));
        return new TextSection(words.text("clients.title"), rows.isEmpty() ? List.of() : table, rest(clients));
    }

    private TextSection findings(String status, List<TrackedFinding> findings) {
        List<List<String>> rows = new ArrayList<>();
        for (TrackedFinding tracked : shown(findings)) {
            Finding finding = tracked.finding();
            rows.add(List.of(
                    finding.id(),
                    finding.clientId(),
                    texts.label(finding.severity()),
                    texts.title(finding.code()),
                    Objects.toString(finding.writeDate(), ""),
                    finding.supply() == null ? "" : Shown.grouped(finding.supply()),
                    finding.penalty() == null ? "" : Shown.grouped(finding.penaltyAmount()),
                    Objects.toString(finding.dueDate(), ""),
                    ResidentNumbers.mask(finding.counterpartyName())));
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                words.text("column.finding"),
                words.text("column.client"),
                words.text("column.severity"),
                words.text("column.what"),
                texts.column("write_date"),
                texts.column("supply_amount"),
                words.text("column.penalty"),
                texts.column("due_date"),
                texts.column("counterparty_name")));
        table.addAll(NumberColumns.flushRight(rows, 5, 6));
        return new TextSection(
                words.text("findings." + status, Shown.grouped(findings.size())),
                rows.isEmpty() ? List.of() : table,
                rest(findings));
    }

    private <T> List<T> shown(List<T> all) {
        return whole || all.size() <= SHOWN ? all : all.subList(0, SHOWN);
    }

    private List<String> rest(List<?> all) {
        return shown(all).size() == all.size()
                ? List.of()
                : List.of(words.text("more", Shown.grouped(all.size() - SHOWN)));
    }
}
