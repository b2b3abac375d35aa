package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.ClientType;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office lays over the law: moved filing deadlines, its own holidays, the policy; and the version of it all. */
class OfficeSettingsTest {

    @Test
    void localHolidayMovesEveryDeadline() {
        Law law = withHolidays("\uFEFF2026-08-10\t임시공휴일");

        assertThat(law.issuingDeadline(LocalDate.parse("2026-07-31"))).isEqualTo("2026-08-11");
        assertThat(law.transmissionDeadline(LocalDate.parse("2026-08-07"))).isEqualTo("2026-08-11");
    }

    @Test
    void holidayCanBeTakenOut() {
        Law law = withHolidays("-2027-05-03\t노동절 대체 휴일은 공휴일법에 없다");

        assertThat(law.transmissionDeadline(LocalDate.parse("2027-04-30"))).isEqualTo("2027-05-03");
    }

    @Test
    void calendarCanBeLengthenedWithoutARelease() {
        Law law = withHolidays("2038-01-11\t임시공휴일", "known-through\t2038-01-31");

        assertThat(law.holidaysKnownThrough()).isEqualTo("2038-01-31");
        assertThat(law.holidaysPublishedThrough()).isEqualTo("2038-01-31");
        assertThat(law.issuingDeadline(LocalDate.parse("2037-12-31"))).isEqualTo("2038-01-12");
        assertThat(law.filingDeadline(new TaxPeriod(2037, 2))).isEqualTo("2038-01-25");
        assertThat(law.transmissionDeadline(LocalDate.parse("2037-12-31"))).isEqualTo("2038-01-04");
    }

    @Test
    void publishedYearIsConfirmedWithoutListingItsStatutoryDays() {
        Law law = withHolidays("known-through\t2028-12-31", "2028-01-10\t임시공휴일");

        assertThat(law.holidaysPublishedThrough()).isEqualTo("2028-12-31");
        assertThat(law.holidaysKnownThrough()).isEqualTo("2037-12-31");
        assertThat(law.issuingDeadline(LocalDate.parse("2027-12-31"))).isEqualTo("2028-01-11");
        assertThat(law.transmissionDeadline(LocalDate.parse("2027-12-31"))).isEqualTo("2028-01-03");
    }

    @Test
    void listThatConfirmsLessThanIsPublishedTakesNothingBack() {
        Law law = withHolidays("known-through\t2026-12-31");

        assertThat(law.holidaysPublishedThrough()).isEqualTo("2027-12-31");
        assertThat(law.holidaysKnownThrough()).isEqualTo("2037-12-31");
    }

    @Test
    void computedHolidayCanBeTakenOutAndOneBeAddedWithoutAWordOnHowFarTheFileReaches() {
        // The fifth of October 2028 makes up for 개천절 within 추석.
        Law law = withHolidays("-2028-10-05\t추석과 겹친 개천절", "2028-10-06\t임시공휴일");

        assertThat(law.transmissionDeadline(LocalDate.parse("2028-10-02"))).isEqualTo("2028-10-05");
        assertThat(law.transmissionDeadline(LocalDate.parse("2028-10-05"))).isEqualTo("2028-10-10");
        assertThat(law.holidaysPublishedThrough()).isEqualTo("2027-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, 2016-12-31, false", "INDIVIDUAL, 2017-01-01, true",
        "INDIVIDUAL, 2037-06-30, true", "INDIVIDUAL, 2037-07-01, false",
        "SIMPLIFIED, 2036-12-31, true", "SIMPLIFIED, 2037-01-01, false"
    })
    void calendarReachesAnInvoiceWhoseFinalReturnItKnows(ClientType type, LocalDate writeDate, boolean reaches) {
        assertThat(Law.load().reaches(type, writeDate)).isEqualTo(reaches);
    }

    @Test
    void calendarSaysHowFarItReaches() {
        assertThat(Law.load().holidaysKnownFrom()).isEqualTo("2017-01-01");
        assertThat(Law.load().holidaysPublishedThrough()).isEqualTo("2027-12-31");
        assertThat(Law.load().holidaysKnownThrough()).isEqualTo("2037-12-31");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-7-1@name      | local holidays:2: '2026-7-1' is not a line of this file, expected 2026-07-01<TAB>",
                "2026-07-01 name    | local holidays:2: 1 columns in '2026-07-01 name', expected 2 with a tab between: 2",
                "2026-07-01@        | local holidays:2: '' is not a text",
                "2038-01-01@신정     | local holidays:2: '2038-01-01' is not within the calendar, 2017-01-01 to 2037-12-31",
                "-2028-10-06@reason | local holidays:2: '-2028-10-06' is not a day to take out: it is no holiday",
                "-2026-07-01@reason | local holidays:2: '-2026-07-01' is not a day to take out: it is no holiday",
                "known-through@2028 | local holidays:2: '2028' is not a day such as 2026-07-01"
            })
    void wrongHolidayLineIsNamed(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withHolidays("# 우리 사무소", line.replace('@', '\t')))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-3@2023-01-27        | filing deadlines:1: '2022-3' is not a tax period, expected 2022-2<TAB>2023-01-27",
                "2022-2@27.1.2023         | filing deadlines:1: '27.1.2023' is not a day such as 2026-07-01",
                "2022-2@2022-12-31        | filing deadlines:1: '2022-12-31' is not after the end of 2022-2",
                "2022-2                   | filing deadlines:1: 1 columns in '2022-2', expected 2 with a tab between",
                "2022-2@2023-01-27;2022-2@2023-01-28 | filing deadlines:2: '2022-2' is not named once"
            })
    void wrongFilingDeadlineLineIsNamed(String lines, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.load(
                        TransmissionPolicy.EXTENDED,
                        List.of(lines.replace('@', '\t').split(";")),
                        List.of()))
                .withMessageStartingWith(message);
    }

    @Test
    void versionIsTheSameForTheSameLawAndAnotherForAnyOther() {
        Law law = Law.load();

        assertThat(law.version()).matches("[0-9a-f]{16}").isEqualTo(Law.load().version());
        assertThat(withHolidays("# only a comment").version()).isEqualTo(law.version());
        assertThat(List.of(
                        law.version(),
                        Law.load(TransmissionPolicy.STRICT, List.of(), List.of())
                                .version(),
                        withHolidays("2026-08-10\t임시공휴일").version(),
                        Law.load(TransmissionPolicy.EXTENDED, List.of("2022-2\t2023-01-27"), List.of())
                                .version()))
                .doesNotHaveDuplicates();
    }

    private static Law withHolidays(String... lines) {
        return Law.load(TransmissionPolicy.EXTENDED, List.of(), List.of(lines));
    }
}
