package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of a stretch of days as people are shown them: name, article, mark, and where each comes from. */
class HolidayListTest {

    @Test
    void listedHolidayIsAsPublished() {
        assertThat(Law.load().holidays(day("2025-05-01"), day("2025-05-06")))
                .containsExactly(
                        new Holiday(
                                day("2025-05-01"),
                                "근로자의 날",
                                Holiday.Counts.SUBMISSION,
                                Holiday.Source.PUBLISHED,
                                "국세기본법 제5조제1항",
                                "[S]"),
                        new Holiday(
                                day("2025-05-05"),
                                "부처님오신날; 어린이날",
                                Holiday.Counts.PUBLIC,
                                Holiday.Source.PUBLISHED,
                                "관공서의 공휴일에 관한 규정 제2조",
                                "[2]"),
                        new Holiday(
                                day("2025-05-06"),
                                "부처님오신날 대체 휴일; 어린이날 대체 휴일",
                                Holiday.Counts.PUBLIC,
                                Holiday.Source.PUBLISHED,
                                "관공서의 공휴일에 관한 규정 제3조",
                                "[2]"));
    }

    @Test
    void listGoesOnFromWhatIsPublishedToWhatIsComputed() {
        assertThat(Law.load().holidays(day("2027-12-25"), day("2028-01-27")))
                .extracting(Holiday::day, Holiday::name, Holiday::source, Holiday::mark)
                .containsExactly(
                        tuple(day("2027-12-25"), "기독탄신일", Holiday.Source.PUBLISHED, "[S]"),
                        tuple(day("2027-12-27"), "기독탄신일 대체 휴일", Holiday.Source.PUBLISHED, "[2]"),
                        tuple(day("2028-01-01"), "신정연휴", Holiday.Source.COMPUTED, "[S]"),
                        tuple(day("2028-01-26"), "설날 전날", Holiday.Source.COMPUTED, "[D]"),
                        tuple(day("2028-01-27"), "설날", Holiday.Source.COMPUTED, "[D]"));
    }

    @Test
    void daysOfTheOfficeAreItsOwnAndTellTheirLine() {
        Law law = Law.load(
                TransmissionPolicy.EXTENDED,
                List.of(),
                List.of("2028-10-04\t사무소 휴무", "-2027-05-03\t공휴일법에 없다", "2027-05-04\t임시공휴일"));

        assertThat(law.holidays(day("2027-05-01"), day("2027-05-05")))
                .extracting(Holiday::day, Holiday::name, Holiday::counts, Holiday::source, Holiday::article)
                .containsExactly(
                        tuple(
                                day("2027-05-01"),
                                "노동절",
                                Holiday.Counts.PUBLIC,
                                Holiday.Source.PUBLISHED,
                                "관공서의 공휴일에 관한 규정 제2조"),
                        tuple(
                                day("2027-05-04"),
                                "임시공휴일",
                                Holiday.Counts.PUBLIC,
                                Holiday.Source.LOCAL,
                                "local holidays:3"),
                        tuple(
                                day("2027-05-05"),
                                "어린이날",
                                Holiday.Counts.PUBLIC,
                                Holiday.Source.PUBLISHED,
                                "관공서의 공휴일에 관한 규정 제2조"));
        assertThat(law.holidays(day("2028-10-04"), day("2028-10-04")))
                .extracting(Holiday::name, Holiday::source, Holiday::mark)
                .containsExactly(tuple("사무소 휴무", Holiday.Source.LOCAL, ""));
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, 2017-01-01", "2037-12-31, 2038-01-01"})
    void stretchThatLeavesTheCalendarIsRefused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> Law.load().holidays(from, to))
                .isInstanceOf(LawUnknownException.class)
                .hasMessage("the public holidays from " + from + " to " + to
                        + " cannot be told: they are known from 2017-01-01 to 2037-12-31");
    }

    @Test
    void manyThreadsSeeOneCalendar() throws Exception {
        Law law = Law.load();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<LocalDate> question = () -> law.issuingDeadline(day("2036-09-30"));
            List<Callable<LocalDate>> questions =
                    Stream.generate(() -> question).limit(16).toList();

            assertThat(threads.invokeAll(questions))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo("2036-10-10"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
