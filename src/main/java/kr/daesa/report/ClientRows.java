package kr.daesa.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.model.Client;
import kr.daesa.model.ClientReport;
import kr.daesa.model.Finding;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;

/** One client's findings and rejects as rows of tables, in one language. */
final class ClientRows {

    /** The firm's own line: files that hold rows of many clients, files that no client can be named for. */
    static final String FIRM_ID = "_firm";

    /** Loudest first, then by deadline, then by cost. */
    private static final Comparator<TrackedFinding> URGENCY = Comparator.comparing(
                    TrackedFinding::finding,
                    Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                            .thenComparing(Finding::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Finding::penaltyAmount, Comparator.reverseOrder()))
            .thenComparing(tracked -> tracked.finding().id());

    private final ClientReport report;
    private final Texts texts;

    ClientRows(ClientReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    static boolean isFirm(Client client) {
        return client.id().equals(FIRM_ID);
    }

    static String shownName(Client client, Texts texts) {
        return isFirm(client) ? texts.text("label.firm") : ResidentNumbers.mask(client.name());
    }

    /** Whether a folder is written: for every client, and for the firm's own line only if it has rows. */
    static boolean haveFolder(ClientReport report) {
        return !isFirm(report.summary().client())
                || !report.rejects().isEmpty()
                || report.balance().stream().anyMatch(line -> line.rowsRead() > 0);
    }

    /** In the order of the reconciliation. */
    Iterable<CsvTables.FindingRow> findings() {
        return () -> report.findings().stream().map(this::row).iterator();
    }

    Iterable<CsvTables.RejectRow> rejects() {
        String shownAt = report.summary().client().id();
        return () -> report.rejects().stream()
                .map(reject -> new CsvTables.RejectRow(
                        reject.clientId().isEmpty() ? shownAt : reject.clientId(),
                        reject,
                        texts.problem(reject.reason())))
                .iterator();
    }

    /** What somebody must do something about, the most urgent first. */
    List<CsvTables.FindingRow> work() {
        return sorted(open().filter(tracked -> tracked.finding().severity() != Severity.INFO));
    }

    /** What is only worth knowing. */
    List<CsvTables.FindingRow> notices() {
        return sorted(open().filter(tracked -> tracked.finding().severity() == Severity.INFO));
    }

    /** What is waived or resolved. */
    List<CsvTables.FindingRow> closed() {
        return sorted(
                report.findings().stream().filter(tracked -> !tracked.status().counts()));
    }

    private Stream<TrackedFinding> open() {
        return report.findings().stream().filter(tracked -> tracked.status().counts());
    }

    private List<CsvTables.FindingRow> sorted(Stream<TrackedFinding> findings) {
        return findings.sorted(URGENCY).map(this::row).toList();
    }

    private CsvTables.FindingRow row(TrackedFinding tracked) {
        return new CsvTables.FindingRow(report.summary().client(), tracked, texts.message(tracked.finding()));
    }
}
