package kr.daesa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.daesa.model.Briefing;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PastRun;
import kr.daesa.model.RunFigures;
import kr.daesa.model.Severity;
import kr.daesa.model.SourceFacts;

/** The firm's briefing (아침 브리핑): what the night came to, and the clients to begin with. */
public final class BriefingText {

    /** Clients that a morning begins with; the report has all. */
    private static final int NAMED = 10;

    private static final Comparator<ClientFigures> MONEY_FIRST = Comparator.comparing(
                    (ClientFigures client) -> Objects.requireNonNullElse(client.penaltyTotal(), 0L),
                    Comparator.reverseOrder())
            .thenComparing(ClientFigures::errors, Comparator.reverseOrder())
            .thenComparing(ClientFigures::clientId);

    private BriefingText() {}

    /** @param report where the report lies */
    public static Briefing of(PastRun run, List<ClientFigures> clients, String report, Locale language) {
        Words words = Words.of("briefing", language);
        RunFigures figures = run.figures();
        String penalties = Shown.grouped(Objects.requireNonNullElse(figures.penaltyTotal(), 0L));
        String errors = Shown.grouped(figures.counted(Severity.ERROR));
        String warnings = Shown.grouped(figures.counted(Severity.WARNING));
        String opened = Shown.grouped(figures.findings(FindingStatus.NEW));
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "clients",
                Shown.grouped(figures.clientCount()),
                Shown.grouped(figures.clients(ClientStatus.RECONCILED)),
                Shown.grouped(figures.clients(ClientStatus.PARTIAL)),
                Shown.grouped(figures.clients(ClientStatus.FAILED))));
        lines.add(words.text("findings", errors, warnings, Shown.grouped(figures.counted(Severity.INFO))));
        lines.add(words.text(
                "changes",
                opened,
                Shown.grouped(figures.findings(FindingStatus.CONTINUING)),
                Shown.grouped(figures.findings(FindingStatus.RESOLVED))));
        lines.add(words.text("penalties", penalties));
        List<ClientFigures> failed = clients.stream()
                .filter(client -> client.status() == ClientStatus.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            lines.add("");
            lines.add(words.text("failed"));
            failed.forEach(client -> lines.add("- " + name(client)));
        }
        List<ClientFigures> first = clients.stream()
                .filter(client -> !client.clientId().equals(SourceFacts.FIRM))
                .filter(client -> client.errors() > 0 || Objects.requireNonNullElse(client.penaltyTotal(), 0L) > 0)
                .sorted(MONEY_FIRST)
                .limit(NAMED)
                .toList();
        if (!first.isEmpty()) {
            lines.add("");
            lines.add(words.text("first"));
            for (ClientFigures client : first) {
                lines.add("- "
                        + words.text(
                                "client",
                                name(client),
                                Shown.grouped(Objects.requireNonNullElse(client.penaltyTotal(), 0L)),
                                Shown.grouped(client.errors()),
                                Shown.grouped(client.warnings()),
                                Shown.grouped(client.newFindings())));
            }
        }
        lines.add("");
        lines.add(words.text("report", report));
        return new Briefing(
                words.text("subject", run.businessDate().toString(), errors, warnings, opened, penalties),
                String.join("\n", lines) + "\n");
    }

    private static String name(ClientFigures client) {
        return client.clientId() + " " + ResidentNumbers.mask(client.clientName());
    }
}
