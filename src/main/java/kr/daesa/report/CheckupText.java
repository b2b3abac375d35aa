package kr.daesa.report;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.InboxCheckup;
import kr.daesa.model.InboxCheckup.ClientCheckup;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TextSection;

/** What a run would find (사전 점검) in words: the counts first, then each client that needs a look. */
public final class CheckupText {

    private final Texts texts;
    private final ResourceBundle words;
    private final boolean withQuiet;

    /** With quiet clients, also those of whom there is nothing to say. */
    public CheckupText(Locale language, boolean withQuiet) {
        this.texts = Texts.of(language);
        this.words = Texts.bundle("checkup", texts.language());
        this.withQuiet = withQuiet;
    }

    public List<TextSection> sections(InboxCheckup checkup) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(counts(checkup));
        if (!checkup.rosterRejects().isEmpty()) {
            sections.add(rosterRejects(checkup));
        }
        if (!checkup.strays().isEmpty()) {
            sections.add(new TextSection(
                    text("strays.title"),
                    List.of(),
                    checkup.strays().stream().map(ResidentNumbers::mask).toList()));
        }
        checkup.clients().stream()
                .filter(client -> withQuiet || client.hasSomethingToSay())
                .forEach(client -> sections.add(client(client)));
        return List.copyOf(sections);
    }

    private TextSection counts(InboxCheckup checkup) {
        List<ClientCheckup> clients = checkup.clients();
        long ofTheFirm = clients.stream()
                .filter(client -> client.clientId().equals(SourceFacts.FIRM))
                .count();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(text("count.periods"), String.join(", ", checkup.periods())));
        count(rows, "count.clients", clients.size() - ofTheFirm);
        count(rows, "count.files", files(clients));
        count(
                rows,
                "count.useless",
                clients.stream().mapToLong(client -> client.useless().size()).sum());
        count(
                rows,
                "count.rows",
                clients.stream()
                        .flatMap(client -> client.files().stream())
                        .mapToLong(SourceFacts::lines)
                        .sum());
        count(
                rows,
                "count.rejected",
                clients.stream().mapToLong(ClientCheckup::rejected).sum());
        count(
                rows,
                "count.gaps",
                clients.stream().filter(client -> !client.gaps().isEmpty()).count());
        count(rows, "count.roster", checkup.refusedRosterLines());
        count(rows, "count.strays", checkup.strays().size());
        String verdict = text(checkup.isClean() ? "verdict.clean" : "verdict.incomplete");
        return new TextSection(text("title", checkup.businessDate().toString()), rows, List.of(verdict));
    }

    private static long files(List<ClientCheckup> clients) {
        return clients.stream().mapToLong(client -> client.files().size()).sum();
    }

    private void count(List<List<String>> rows, String key, long count) {
        rows.add(List.of(text(key), Shown.grouped(count)));
    }

    private TextSection rosterRejects(InboxCheckup checkup) {
        List<List<String>> rows = new ArrayList<>();
        for (Reject reject : checkup.rosterRejects()) {
            rows.add(List.of(
                    ResidentNumbers.path(reject.at().file()) + "#" + reject.at().row(),
                    reject.column(),
                    texts.problem(reject.reason())));
        }
        return new TextSection(text("roster.title"), rows, List.of());
    }

    private TextSection client(ClientCheckup client) {
        List<List<String>> rows = new ArrayList<>();
        for (SourceFacts facts : client.files()) {
            boolean readable = facts.unreadable() == null;
            rows.add(List.of(
                    ResidentNumbers.path(facts.file()),
                    readable ? facts.format() : text("file.unreadable"),
                    readable ? text("file.rows", Shown.grouped(facts.lines())) : "-",
                    facts.rejected() > 0 ? text("file.rejected", Shown.grouped(facts.rejected())) : "-"));
        }
        List<String> notes = new ArrayList<>();
        for (SourceFacts facts : client.useless()) {
            String why = facts.unreadable() == null ? text("file.foreign") : texts.problem(facts.unreadable());
            notes.add(ResidentNumbers.path(facts.file()) + ": " + why);
        }
        for (CollectionRecord record : client.collections()) {
            long failed = record.attempts().stream()
                    .filter(attempt -> !attempt.succeeded())
                    .count();
            notes.add(text(
                    "record",
                    ResidentNumbers.path(record.file()),
                    Shown.grouped(record.attempts().size()),
                    Shown.grouped(failed)));
        }
        for (CoverageSpan span : client.coverage()) {
            if (withQuiet || !span.proves()) {
                notes.add(span(span));
            }
        }
        return new TextSection((client.clientId() + " " + ResidentNumbers.mask(client.name())).strip(), rows, notes);
    }

    private String span(CoverageSpan span) {
        return text(
                "span",
                texts.label(span.direction()),
                texts.label(span.kind()),
                span.from() + " ~ " + span.to(),
                texts.label(span.status()),
                texts.label(span.basis()),
                span.cause() == null ? "" : ", " + texts.label(span.cause()));
    }

    private String text(String key, String... args) {
        return MessageFormat.format(words.getString(key), (Object[]) args);
    }
}
