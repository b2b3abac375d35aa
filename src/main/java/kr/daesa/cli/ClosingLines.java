package kr.daesa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.daesa.job.RunOutcome;

/** What a finished run says at last: the result, and where the report lies. */
final class ClosingLines {

    private ClosingLines() {}

    static List<String> of(RunOutcome outcome, Path report, Locale language) {
        boolean korean = language.equals(Locale.KOREAN);
        String result = korean ? "결과" : "Result";
        String place = korean ? "보고서" : "Report";
        int width = Stream.of(result, place).mapToInt(DisplayWidth::of).max().orElseThrow();
        return List.of(
                DisplayWidth.pad(result, width) + "  " + outcome.message(),
                DisplayWidth.pad(place, width) + "  " + report);
    }
}
