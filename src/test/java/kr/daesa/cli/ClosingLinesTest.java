package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import kr.daesa.job.RunOutcome;
import org.junit.jupiter.api.Test;

class ClosingLinesTest {

    private static final Path REPORT = Path.of("out", "2026-11-20");
    private static final RunOutcome DONE = new RunOutcome(RunOutcome.Ending.DONE, "12 clients, 1,204 findings", REPORT);

    @Test
    void koreanLabelsStandInColumns() {
        assertThat(ClosingLines.of(DONE, REPORT, Locale.KOREAN))
                .containsExactly("결과    12 clients, 1,204 findings", "보고서  " + REPORT);
    }

    @Test
    void englishLabelsStandInColumns() {
        assertThat(ClosingLines.of(DONE, REPORT, Locale.ENGLISH))
                .containsExactly("Result  12 clients, 1,204 findings", "Report  " + REPORT);
    }
}
