package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of the samples, inspected. */
class InspectSamplesTest {

    private static final Path SAMPLES = Path.of("input-samples");
    /** One cannot be read, one is of another company, one has a day that does not exist, one a stranger's row. */
    private static final Set<String> NOT_CLEAN = Set.of(
            "C08/hometax/매입전자세금계산서목록(1~12).xls",
            "C08/hometax/매입전자세금계산서목록(1~2).csv",
            "C05/ledger/매출장 (손으로 씀).csv",
            "_firm/hometax/매입_일괄수집.csv");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> SAMPLES.relativize(file).getNameCount() > 2)
                    .sorted()
                    .toList();
        }
    }

    private static int inspect(StringWriter out, String... args) {
        String[] arguments =
                Stream.concat(Stream.of("inspect"), Stream.of(args)).toArray(String[]::new);
        return Daesa.commandLine(Clock.systemUTC(), request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(arguments);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsWhatItIsAndWhatARunWouldReject(Path sample) {
        String name = SAMPLES.relativize(sample).toString();
        StringWriter text = new StringWriter();
        StringWriter json = new StringWriter();
        int expected = (NOT_CLEAN.contains(name) ? ExitCode.INCOMPLETE : ExitCode.DONE).code();

        assertThat(inspect(text, sample.toString())).as(text.toString()).isEqualTo(expected);
        assertThat(inspect(json, sample.toString(), "--json")).isEqualTo(expected);

        assertThat(text.toString()).startsWith(name);
        assertThat(JsonMapper.shared().readTree(json.toString()).has("format")).isTrue();
    }

    @Test
    void theSamplesShowEveryFormatThatOneFileCanShow() throws IOException {
        Set<String> formats = new TreeSet<>();
        for (Path sample : samples()) {
            StringWriter json = new StringWriter();
            inspect(json, sample.toString(), "--json");
            JsonNode format = JsonMapper.shared().readTree(json.toString()).path("format");
            formats.add(format.asString(""));
        }
        formats.remove("");

        assertThat(formats)
                .containsExactly(
                        "barobill-hometax",
                        "codef-hometax",
                        "daesa.collection/1",
                        "douzone-smart-a",
                        "ecount-progress",
                        "ecount-sales",
                        "hometax-bulk-form",
                        "hometax-list",
                        "icube-tax-invoices",
                        "plain-ledger",
                        "popbill-hometax",
                        "popbill-issued",
                        "popbill-job",
                        "service-error",
                        "tax-invoice-xml",
                        "wehago-ledger");
    }
}
