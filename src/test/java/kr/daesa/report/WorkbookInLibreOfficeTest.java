package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The firm's workbook as an office program opens and computes it, beside {@code summary.json}. */
class WorkbookInLibreOfficeTest {

    private static final int PATIENCE_SECONDS = 240;
    private static final int TOTALS = 1;
    private static final int HEADING = 2;

    @TempDir
    private static Path out;

    private static List<CSVRecord> ranking = List.of();

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        String program = Stream.of("libreoffice", "soffice")
                .filter(WorkbookInLibreOfficeTest::isThere)
                .findFirst()
                .orElse("");
        if (System.getenv("CI") == null) {
            assumeTrue(!program.isEmpty(), "LibreOffice is not installed");
        }
        SampleReportTest.write(out, Locale.KOREAN);
        Path log = out.resolve("log");
        Process process = new ProcessBuilder(
                        program,
                        "-env:UserInstallation=" + out.resolve("profile").toUri(),
                        "--headless",
                        // The first sheet: commas, double quotes, UTF-8.
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1",
                        "--outdir",
                        out.resolve("csv").toString(),
                        out.resolve("report.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended).as("LibreOffice is done").isTrue();
        Path csv = out.resolve("csv").resolve("report.csv");
        assertThat(csv).as(Files.readString(log, StandardCharsets.UTF_8)).exists();
        ranking = CSVFormat.DEFAULT.parse(Files.newBufferedReader(csv)).getRecords();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void itsSumsAreThoseOfTheSummary() {
        JsonNode totals = JsonMapper.shared()
                .readTree(out.resolve("summary.json").toFile())
                .get("totals");
        assertThat(sum("가산세 합계"))
                .isEqualTo(totals.get("penalty_total").asLong())
                .isPositive();
        assertThat(sum("오류"))
                .isEqualTo(totals.get("severity").get("ERROR").asLong())
                .isPositive();
        assertThat(sum("주의"))
                .isEqualTo(totals.get("severity").get("WARNING").asLong())
                .isPositive();
        assertThat(sum("신규")).isEqualTo(totals.get("new").asLong()).isPositive();
        assertThat(sum("계속")).isEqualTo(totals.get("continuing").asLong()).isPositive();
        assertThat(sum("해소")).isEqualTo(totals.get("resolved").asLong()).isPositive();
    }

    @Test
    void itsRowsAddUpToItsSums() {
        for (String name : List.of("걸린 금액", "가산세 합계", "오류", "판단 못 한 행")) {
            int column = column(name);
            long sum = ranking.stream()
                    .skip(HEADING + 1)
                    .mapToLong(row -> won(row.get(column)))
                    .sum();
            assertThat(sum).as(name).isEqualTo(sum(name)).isPositive();
        }
    }

    private static long sum(String heading) {
        return won(ranking.get(TOTALS).get(column(heading)));
    }

    private static long won(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    private static int column(String heading) {
        return ranking.get(HEADING).toList().indexOf(heading);
    }
}
