package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.InvoiceRow;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.WorkbookLines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that an office program wrote, and not the libraries that read them: every table, opened in LibreOffice, where days
 * and amounts become days and numbers, and saved again in each of its forms.
 */
class LibreOfficeFilesTest {

    private static final List<String> FORMS = List.of("xls", "xlsx", "csv", "html");
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void save() throws IOException, InterruptedException {
        String program = Stream.of("libreoffice", "soffice")
                .filter(LibreOfficeFilesTest::isThere)
                .findFirst()
                .orElse("");
        if (System.getenv("CI") == null) {
            assumeTrue(!program.isEmpty(), "LibreOffice is not installed");
        }
        List<String> files = new ArrayList<>();
        for (FormatUnderTest format : FormatUnderTest.values()) {
            if (format.isTable()) {
                Path file = Files.writeString(folder.resolve(format.format + ".csv"), format.text(Map.of()));
                files.add(file.toString());
            }
        }
        HometaxListFile list =
                HometaxListFile.sales(Reading.OWN, "(주)한빛").wide().head(1_000_000, 100_000);
        list.add(HometaxInvoice.of(
                "2026-09-25", "20260925-41000096-00100014", Reading.OWN, Reading.PARTNER, 1_000_000, 100_000));
        files.add(Files.writeString(folder.resolve("list.csv"), list.table().text(','))
                .toString());
        for (String form : FORMS) {
            convert(program, form, files);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static void convert(String program, String form, List<String> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                // Commas, double quotes, UTF-8, from the first line, the language of Korea, numbers and days
                // recognised.
                "--infilter=CSV:44,34,76,1,,1042,false,true",
                "--convert-to",
                form.equals("csv") ? "csv:Text - txt - csv (StarCalc):44,34,76,1" : form,
                "--outdir",
                folder.resolve(form).toString()));
        command.addAll(files);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended).as("LibreOffice is done with %s", form).isTrue();
        assertThat(folder.resolve(form).resolve("list." + form))
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .exists();
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatUnderTest.class,
            names = {"POPBILL.*", "BAROBILL.*", "CODEF.*", "TAX_INVOICE_XML"},
            mode = EnumSource.Mode.MATCH_NONE)
    void everyTableReadsTheSameFromEveryForm(FormatUnderTest format) {
        for (String form : FORMS) {
            Reading reading = format.read(folder.resolve(form).resolve(format.format + "." + form));
            InvoiceRow row = reading.onlyRow();
            assertThat(reading.facts.format()).as(form).isEqualTo(format.format);
            assertThat(row.writeDate()).as(form).isEqualTo(LocalDate.of(2026, 9, 25));
            assertThat(row.supply()).as(form).isEqualTo(1_000_000);
            assertThat(row.tax()).as(form).isEqualTo(100_000);
            assertThat(row.counterpartyName()).as(form).isEqualTo("나래상사");
            assertThat(String.valueOf(row.counterparty()))
                    .as(form)
                    .isEqualTo(format.namesNumbers() ? "2208162517" : "null");
        }
    }

    @Test
    void aListOfHometaxKeepsItsHead() {
        for (String form : FORMS) {
            Reading reading = Reading.hometax(folder.resolve(form).resolve("list." + form));
            assertThat(reading.facts.head()).as(form).isEqualTo(new ControlTotals(null, 1_000_000L, 100_000L));
            assertThat(reading.onlyRow().supply()).as(form).isEqualTo(1_000_000);
            assertThat(String.valueOf(reading.onlyRow().approvalNo())).isEqualTo("202609254100009600100014");
        }
    }

    @Test
    void aLibraryReadsTheSameOfEveryWorkbook() throws IOException, UnreadableFileException {
        try (Stream<Path> files = Files.list(folder.resolve("xlsx"))) {
            List<Path> workbooks = files.toList();
            assertThat(workbooks).hasSizeGreaterThan(5);
            for (Path workbook : workbooks) {
                assertThat(WorkbookLines.ofProgram(workbook)).isEqualTo(WorkbookLines.ofLibrary(workbook));
            }
        }
    }
}
