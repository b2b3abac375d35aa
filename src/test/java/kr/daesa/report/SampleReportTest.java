package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.daesa.model.ClientReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReportTest {

    private static final List<ClientReport> REPORTS = List.of(
            Samples.hanbit("K0001", "한빛전자 주식회사"),
            Samples.clean("K0002", "다온식품"),
            Samples.failed("K0003", "새봄건설 주식회사"),
            Samples.hanbit("K0004", "<script>alert('가')</script>"),
            Samples.firm());

    /** What a person opens to look at the reports: {@code target/sample-report}. */
    @Test
    void aWholeReportIsWrittenInBothLanguages() throws IOException {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            Path folder = Path.of("target", "sample-report", language.getLanguage());
            write(folder, language);
            assertThat(names(folder))
                    .contains(
                            "summary.json",
                            "findings.csv",
                            "balance.csv",
                            "coverage.csv",
                            "rejects.csv",
                            "report.xlsx",
                            "report.html",
                            "clients/K0001/report.xlsx",
                            "clients/K0001/report.html",
                            "clients/K0001/findings.csv",
                            "clients/K0001/summary-table.csv",
                            "clients/K0001/balance.csv",
                            "clients/K0001/matches.csv")
                    .noneMatch(name -> name.startsWith("clients/_firm") || name.endsWith(".part"));
        }
    }

    @Test
    void theSameInputGivesTheSameBytes(@TempDir Path temp) throws Exception {
        write(temp.resolve("a"), Locale.KOREAN);
        // The workbook library stamps whole seconds and the ZIP format pairs of them.
        Thread.sleep(2_100);
        write(temp.resolve("b"), Locale.KOREAN);
        assertThat(contents(temp.resolve("a"))).isEqualTo(contents(temp.resolve("b")));
    }

    @Test
    void clientsWrittenAtOnceComeOutAsWrittenInTurn(@TempDir Path temp) throws IOException {
        ClientFiles clients = new ClientFiles(Locale.KOREAN, true, Samples.STATUTES);
        clients.write(temp.resolve("alone"), Samples.hanbit("K0001", "한빛전자 주식회사"));
        List<Path> folders = IntStream.range(0, 24)
                .mapToObj(i -> temp.resolve("together" + i))
                .toList();
        folders.parallelStream().forEach(folder -> {
            try {
                clients.write(folder, Samples.hanbit("K0001", "한빛전자 주식회사"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        for (Path folder : folders) {
            assertThat(contents(folder)).isEqualTo(contents(temp.resolve("alone")));
        }
    }

    static void write(Path folder, Locale language) throws IOException {
        ClientFiles clients = new ClientFiles(language, true, Samples.STATUTES);
        try (FirmFiles firm = new FirmFiles(folder, language, true, Samples.STATUTES)) {
            for (ClientReport report : REPORTS) {
                String id = report.summary().client().id();
                Path own = folder.resolve("clients").resolve(id);
                if (!report.balance().isEmpty()) {
                    ClientFiles.writeMatches(own, List.of(Samples.match("매출-00017")));
                }
                clients.write(own, report);
                firm.add(report);
            }
            firm.finish(Samples.run(REPORTS));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return new ArrayList<>(contents(folder).keySet());
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
