package kr.daesa.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.ClientReport;
import kr.daesa.model.MatchLine;

/** Writes the folder of one client. Several clients may be written at once. */
public final class ClientFiles {

    private final Texts texts;
    private final boolean withPages;
    private final boolean withIcube;
    private final Pages pages;

    /**
     * @param withPages whether the workbook, the page and the letters are written beside the CSV files
     * @param statuteDate the day as of which the law was read, for the page
     */
    public ClientFiles(Locale language, boolean withPages, LocalDate statuteDate) {
        this(language, withPages, false, statuteDate);
    }

    /** @param withIcube whether {@code icube-penalties.csv} is written as well */
    public ClientFiles(Locale language, boolean withPages, boolean withIcube, LocalDate statuteDate) {
        this.withIcube = withIcube;
        this.pages = new Pages(statuteDate);
        this.texts = Texts.of(language);
        this.withPages = withPages;
    }

    /**
     * Writes {@code findings.csv}, {@code summary-table.csv}, {@code balance.csv} and, if wanted, {@code report.xlsx} and
     * {@code report.html}, and {@code letter.txt} and {@code supplier-requests.txt} where there is something to write. Nothing is written for the firm's own line while it has no rows.
     */
    public void write(Path folder, ClientReport report) throws IOException {
        if (!ClientRows.haveFolder(report)) {
            return;
        }
        OwnerOnly.folder(folder);
        ClientRows rows = new ClientRows(report, texts);
        CsvFile.write(folder.resolve("findings.csv"), CsvTables.FINDINGS, rows.findings());
        CsvFile.write(folder.resolve("summary-table.csv"), CsvTables.SUMMARY_TABLE, report.summaryTable());
        CsvFile.write(folder.resolve("balance.csv"), CsvTables.BALANCE, report.balance());
        if (withIcube) {
            CsvFile.write(folder.resolve("icube-penalties.csv"), IcubeRow.COLUMNS, IcubeRow.of(report));
        }
        if (withPages) {
            ClientView view = new ClientView(report, rows, texts);
            Workbooks.write(folder.resolve("report.xlsx"), report.businessDate(), view.sheets(), texts);
            pages.write(folder.resolve("report.html"), view.page(), texts);
            LetterFile.write(folder.resolve("letter.txt"), new ClientLetter(report, texts.language()).lines());
            LetterFile.write(
                    folder.resolve("supplier-requests.txt"), new SupplierRequests(report, texts.language()).lines());
        }
    }

    /** Writes {@code matches.csv}, which needs no text of any language. */
    public static void writeMatches(Path folder, List<MatchLine> matches) throws IOException {
        OwnerOnly.folder(folder);
        CsvFile.write(folder.resolve("matches.csv"), CsvTables.MATCHES, matches);
    }
}
