package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.law.Law;
import kr.daesa.model.PeriodSpan;
import kr.daesa.testing.Nights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPeriodsTest {

    private static final Law LAW = Law.load();

    private static List<String> periods(String date, String... names) {
        RunRequest request = Nights.request(LocalDate.parse(date), List.of(names), Path.of("in"), Path.of(""), 1);
        return OpenPeriods.of(request, LAW).stream().map(PeriodSpan::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // 25 July 2026 is a Saturday, so the return of the first half is due on Monday the 27th.
        "2026-07-27, 2026-1 2026-2",
        "2026-07-28, 2026-2",
        "2026-11-20, 2026-2",
        // 25 January 2027 is a Monday.
        "2027-01-25, 2026-2 2027-1",
        "2027-01-26, 2027-1"
    })
    void thePeriodBeforeIsOpenUntilItsFilingDeadlineHasPassed(String date, String open) {
        assertThat(String.join(" ", periods(date))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 | 2027-1 | period 2027-1 has not begun on 2026-11-20, the business date",
                "2026-09-30 | 2026-2F | period 2026-2F has not begun on 2026-09-30, the business date",
                "2026-11-20 | 1990-1 | as of 2026-11-20: deadlines.tsv says nothing of FINAL_RETURN",
                "2060-05-01 | | as of 2060-05-01: the deadline FINAL_RETURN of 2059-12-31 cannot be told",
                "1999-01-01 | | as of 1999-01-01: deadlines.tsv says nothing of FINAL_RETURN"
            })
    void aTimeOfWhichNothingCanBeSaidIsRefusedAndNotFoundInOrder(String date, String name, String why) {
        assertThatThrownBy(() -> periods(date, name == null ? new String[0] : new String[] {name}))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void namedPeriodsAreTakenOnceAndInOrder() {
        assertThat(periods("2026-11-20", "2026-2F", "2026-1", "2026-2F")).containsExactly("2026-1", "2026-2F");
    }

    @Test
    void aNameThatIsNoPeriodIsRefused() {
        assertThatThrownBy(() -> periods("2026-11-20", "2026-3"))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageStartingWith("'2026-3' is not a period");
    }
}
