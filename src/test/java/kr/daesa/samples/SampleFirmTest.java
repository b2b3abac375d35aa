package kr.daesa.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.Severity;
import kr.daesa.testing.FindingLine;
import kr.daesa.testing.FirmRunner;
import kr.daesa.testing.InboxReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The firm of {@code input-samples} gives the findings it was made for, and is what its generator writes. */
class SampleFirmTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final Path TRUTH = Path.of("src", "test", "resources", "cases", "sample-firm", "truth.csv");
    private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);

    private static List<Finding> findings() throws IOException {
        return FirmRunner.run(SAMPLES, BUSINESS_DATE).stream()
                .flatMap(client -> client.findings().stream())
                .toList();
    }

    /** {@code client_id,code,key,penalty}, the code with {@code :INFO} where it is only told. */
    private static String line(Finding finding) {
        FindingLine line = FindingLine.of(finding);
        String told = finding.severity() == Severity.INFO ? ":INFO" : "";
        return String.join(",", line.clientId(), line.code() + told, line.key(), line.penalty());
    }

    @Test
    void findingsAreThoseTheFirmWasMadeFor() throws IOException {
        List<String> expected = Files.readAllLines(TRUTH, StandardCharsets.UTF_8);

        assertThat(findings().stream().map(SampleFirmTest::line))
                .containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    @Test
    void everyKindOfFindingIsShownThatOneTaxPeriodOfOneClientCanShow() throws IOException {
        // These need rows of an earlier tax period, clients that deal with each other, or an earlier run.
        Set<FindingCode> ofSeveral = EnumSet.of(
                FindingCode.CROSS_CLIENT_MISMATCH,
                FindingCode.EXPECTED_BUT_ABSENT,
                FindingCode.CHANGED_AFTER_FILING,
                FindingCode.LISTED_SEPARATELY);
        Set<FindingCode> shown = findings().stream().map(Finding::code).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(ofSeveral)));
    }

    @Test
    void noRowIsLost() throws IOException {
        for (Reconciliation client : FirmRunner.run(SAMPLES, BUSINESS_DATE)) {
            assertThat(client.balance()).allMatch(line -> line.balanced());
        }
    }

    @Test
    void committedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        SampleFirm.write(folder);

        // A workbook says when it was written, so that its bytes are others each time.
        assertThat(InboxReading.of(SAMPLES))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\.file\\.(sha256|size)")
                .isEqualTo(InboxReading.of(folder));
        assertThat(files(SAMPLES)).isEqualTo(files(folder));
    }

    @Test
    void generatorWritesTheSameBytesAgain(@TempDir Path once, @TempDir Path again) throws IOException {
        SampleFirm.write(once);
        SampleFirm.write(again);

        for (String file : files(once)) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(once.resolve(file));
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
