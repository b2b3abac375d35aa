package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format with every kind of dirt, as the page {@code formats/dirt.md} tells it. */
class FormatDirtTest {

    private static final Path PAGE = Path.of("src/site/markdown/formats/dirt.md");

    @TempDir
    private Path folder;

    static Stream<Arguments> cells() {
        return Stream.of(FormatUnderTest.values()).flatMap(format -> Stream.of(DirtUnderTest.values())
                .filter(dirt -> dirt.cannotOccur(format) == null)
                .map(dirt -> Arguments.of(format, dirt)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("cells")
    void aFileWithItReadsAsItShould(FormatUnderTest format, DirtUnderTest dirt) throws IOException {
        dirt.check(format, folder);
    }

    /** So that a format or a kind of dirt without a test, and a cell of the page without one, are seen. */
    @Test
    void thePageShowsWhatIsTested() throws IOException {
        assertThat(Files.readString(PAGE)).contains(table());
    }

    private static String table() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("| dirt | test | "
                + Arrays.stream(FormatUnderTest.values())
                        .map(FormatUnderTest::toString)
                        .collect(Collectors.joining(" | "))
                + " |\n" + "|---".repeat(FormatUnderTest.values().length + 2) + "|\n");
        for (DirtUnderTest dirt : DirtUnderTest.values()) {
            text.append("| ").append(dirt.title).append(" | `").append(dirt).append("` |");
            for (FormatUnderTest format : FormatUnderTest.values()) {
                String why = dirt.cannotOccur(format);
                text.append(why == null ? " ● |" : " " + letter(reasons, why) + " |");
            }
            text.append('\n');
        }
        text.append('\n');
        reasons.forEach((why, number) -> text.append("- ")
                .append(letter(reasons, why))
                .append(": ")
                .append(why)
                .append('\n'));
        return text.toString();
    }

    private static char letter(Map<String, Integer> reasons, String why) {
        return (char) ('a' + reasons.computeIfAbsent(why, one -> reasons.size()));
    }
}
