package kr.daesa.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-05",
                "20261105",
                "20261105.0",
                "2026.11.05",
                "2026. 11. 5.",
                "2026/11/05",
                "2026-11-5",
                "2026년 11월 5일",
                "２０２６－１１－０５",
                "2026-11-05 00:00:00",
                "2026-11-05T13:20:00",
                "2026. 11. 5. 오후 3:20",
                "20261105132000",
                "\u00a02026-11-05\n",
                "46331",
                "46331.5",
                "November 5, 2026",
                "Nov. 5, 2026",
            })
    void everySpellingOfADayIsRead(String text) {
        assertThat(Days.parse(text, false)).contains(LocalDate.of(2026, 11, 5));
    }

    @Test
    void dayNumbersCountFrom1904WhereTheWorkbookSaysSo() {
        assertThat(Days.parse("44869", true)).contains(LocalDate.of(2026, 11, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29",
                "2026-13-01",
                "2026-06-31",
                "20260631",
                "26-11-05",
                "2026-11",
                "11/05/2026",
                "-",
                "어제",
                "Ma 5, 2026",
                "Novembre 5, 2026",
                "1234"
            })
    void impossibleDaysAreNone(String text) {
        assertThat(Days.parse(text, false)).isEmpty();
    }
}
