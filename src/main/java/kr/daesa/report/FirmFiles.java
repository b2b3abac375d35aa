package kr.daesa.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientReport;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.RunSummary;

/**
 * Writes the folder of the firm. Clients are added in the order of their ids and go straight to the CSV files; in memory
 * stays of each client only what the firm's page shows of it.
 */
public final class FirmFiles implements AutoCloseable {

    private final Path folder;
    private final Texts texts;
    private final boolean withPages;
    private final LocalDate statuteDate;
    private final CsvFile<CsvTables.FindingRow> findings;
    private final CsvFile<BalanceLine> balance;
    private final CsvFile<CoverageSpan> coverage;
    private final CsvFile<CsvTables.RejectRow> rejects;
    private final Map<String, ClientGlance> glances = new HashMap<>();

    /**
     * Creates the folder and the CSV files with their headings.
     *
     * @param withPages whether the workbook and the page are written beside the CSV and JSON files
     * @param statuteDate the day as of which the law was read, for the page
     */
    public FirmFiles(Path folder, Locale language, boolean withPages, LocalDate statuteDate) throws IOException {
        this.folder = folder;
        this.texts = Texts.of(language);
        this.withPages = withPages;
        this.statuteDate = statuteDate;
        OwnerOnly.folder(folder);
        this.findings = CsvFile.create(folder.resolve("findings.csv"), CsvTables.FINDINGS);
        this.balance = CsvFile.create(folder.resolve("balance.csv"), CsvTables.BALANCE);
        this.coverage = CsvFile.create(folder.resolve("coverage.csv"), CsvTables.COVERAGE);
        this.rejects = CsvFile.create(folder.resolve("rejects.csv"), CsvTables.REJECTS);
    }

    /** Appends a client to {@code findings.csv}, {@code balance.csv}, {@code coverage.csv} and {@code rejects.csv}. */
    public void add(ClientReport report) throws IOException {
        ClientRows rows = new ClientRows(report, texts);
        findings.addAll(rows.findings());
        balance.addAll(report.balance());
        coverage.addAll(report.coverage());
        rejects.addAll(rows.rejects());
        if (withPages) {
            glances.put(report.summary().client().id(), ClientGlance.of(report));
        }
    }

    /** Ends the CSV files and writes {@code summary.json} and, if wanted, {@code report.xlsx} and {@code report.html}. */
    public void finish(RunSummary summary) throws IOException {
        close();
        SummaryJson.write(folder.resolve("summary.json"), summary);
        if (withPages) {
            FirmView view = new FirmView(summary, glances, texts);
            Workbooks.write(folder.resolve("report.xlsx"), summary.businessDate(), view.sheets(), texts);
            new Pages(statuteDate).write(folder.resolve("report.html"), view.page(), texts);
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvFile<?> file : List.of(findings, balance, coverage, rejects)) {
            file.close();
        }
    }
}
