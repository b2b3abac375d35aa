package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.law.Law;
import kr.daesa.model.PeriodSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCalendarTest {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = ';', textBlock = """
            2026-11-20 ; 2026-2        ; 2026-12-10 ISSUE 4, 2027-01-11 SUMMARY_TABLE 2, 2027-01-25 FINAL_RETURN 3
            2026-10-08 ; 2026-2        ; 2026-10-11 SUMMARY_TABLE 1, 2026-10-12 ISSUE 4, 2026-10-26 PRELIMINARY_RETURN 1, \
            2027-01-11 SUMMARY_TABLE 2, 2027-01-25 FINAL_RETURN 3
            2026-07-10 ; 2026-1,2026-2 ; 2026-07-10 ISSUE 4, 2026-07-11 SUMMARY_TABLE 2, 2026-07-27 FINAL_RETURN 2, \
            2026-10-11 SUMMARY_TABLE 1, 2026-10-26 PRELIMINARY_RETURN 1, 2027-01-11 SUMMARY_TABLE 2, 2027-01-25 FINAL_RETURN 3
            2026-11-20 ; 2018-1        ; 2026-12-10 ISSUE 4
            2017-01-05 ; 2016-2        ; 2017-01-10 ISSUE 4, 2017-01-11 SUMMARY_TABLE 2, 2017-01-25 FINAL_RETURN 3
            2037-07-20 ; 2037-1        ; 2037-07-27 FINAL_RETURN 2, 2037-08-10 ISSUE 4
            """)
    void whatTheLawSetsAheadIsToldOfWhomItBinds(LocalDate today, String periods, String expected) {
        List<PeriodSpan> reconciled =
                Stream.of(periods.split(",")).map(PeriodSpan::parse).toList();

        assertThat(LegalCalendar.of(Law.load(), reconciled, today).stream()
                        .map(date ->
                                date.day() + " " + date.kind() + " " + date.of().size()))
                .containsExactly(expected.split(", "));
    }
}
