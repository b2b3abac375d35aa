package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 법 제32조③, 영 제68조⑦: the day after issue; whether a holiday moves it is a policy. */
class TransmissionDeadlineTest {

    private final Law extended = Law.load();
    private final Law strict = Law.load(TransmissionPolicy.STRICT, List.of(), List.of());

    @ParameterizedTest(name = "issued {0}: {1}, extended {2}")
    @CsvSource({
        "2025-04-10, 2025-04-11, 2025-04-11",
        // a Friday before the 설날 holidays
        "2025-01-24, 2025-01-25, 2025-01-31",
        // labour day, not yet a public holiday
        "2025-04-30, 2025-05-01, 2025-05-02",
        "2025-10-02, 2025-10-03, 2025-10-10",
        // 제헌절, a holiday again from 2026
        "2026-07-16, 2026-07-17, 2026-07-20",
        "2025-07-16, 2025-07-17, 2025-07-17",
        "2023-08-25, 2023-08-26, 2023-08-28",
        // labour day 2027 is a Saturday, its substitute a Monday
        "2027-04-30, 2027-05-01, 2027-05-04",
        // computed: 개천절 in the 추석 of 2036 and a weekend, made up for on Monday and Tuesday
        "2036-10-02, 2036-10-03, 2036-10-08"
    })
    void dayAfterIssueMovesOverHolidaysByPolicy(LocalDate issued, LocalDate nextDay, LocalDate nextBusinessDay) {
        assertThat(extended.transmissionDeadline(issued)).isEqualTo(nextBusinessDay);
        assertThat(extended.strictTransmissionDeadline(issued)).isEqualTo(nextDay);
        assertThat(strict.transmissionDeadline(issued)).isEqualTo(nextDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-30, 2017-05-02", "2018-04-30, 2018-05-02", "2019-04-30, 2019-05-02", "2020-04-29, 2020-05-04",
        "2021-04-30, 2021-05-03", "2022-04-29, 2022-05-02", "2023-04-28, 2023-05-02", "2024-04-30, 2024-05-02",
        "2025-04-30, 2025-05-02", "2026-04-30, 2026-05-04"
    })
    void labourDayExtendsInEveryYear(LocalDate issued, LocalDate deadline) {
        assertThat(extended.transmissionDeadline(issued)).isEqualTo(deadline);
    }

    @Test
    void strictPolicyAsksNoCalendar() {
        LocalDate issued = LocalDate.parse("2037-12-31");

        assertThat(strict.transmissionDeadline(issued)).isEqualTo("2038-01-01");
        assertThatThrownBy(() -> extended.transmissionDeadline(issued)).isInstanceOf(LawUnknownException.class);
    }
}
