package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.FindingCode.EXPECTED_BUT_ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.daesa.model.Evidence;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.testing.TestBooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code EXPECTED_BUT_ABSENT}: what came six months running in one week and does not come any more. */
class ExpectedButAbsentTest {

    private static TestBooks books(String... days) {
        return books(UnaryOperator.identity(), days);
    }

    /** Purchases of the partner, matched on both sides; the exports cover the second half of 2026. */
    private static TestBooks books(UnaryOperator<InvoiceRow.Builder> with, String... days) {
        TestBooks books = new TestBooks();
        for (String day : days) {
            books.ledger(PURCHASE, day, 1_000_000, with);
            books.hometax(PURCHASE, day, 1_000_000);
        }
        return books;
    }

    private static TestBooks monthly() {
        return books("2026-04-08", "2026-05-10", "2026-06-09", "2026-07-14", "2026-08-11", "2026-09-10");
    }

    private static List<Finding> found(TestBooks books) {
        return books.findings().stream()
                .filter(finding -> finding.code() == EXPECTED_BUT_ABSENT)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // The 8th to the 14th is the only week that holds all; 2026-11-10 is the issuing deadline.
        "2026-10-14, ",
        "2026-10-15, INFO",
        "2026-11-10, INFO",
        "2026-11-11, WARNING",
        "2026-12-31, WARNING"
    })
    void itIsToldWhenTheWeekIsOverAndLouderAfterTheIssuingDeadline(String businessDate, @Nullable Severity severity) {
        assertThat(found(monthly().asOf(businessDate)))
                .extracting(Finding::severity)
                .containsExactlyElementsOf(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void itNamesTheCounterpartyTheMonthAndTheDeadline() {
        Finding finding = monthly().asOf("2026-10-20").the(EXPECTED_BUT_ABSENT);

        assertThat(finding.messageArgs()).containsExactly("2026-10", "2026-10-14", "2026-11-10");
        assertThat(finding.dueDate()).isEqualTo(LocalDate.parse("2026-11-10"));
        assertThat(finding.counterparty()).isEqualTo(TestBooks.PARTNER);
        assertThat(finding.counterpartyName()).isEqualTo("거래처");
        assertThat(finding.direction()).isEqualTo(PURCHASE);
        assertThat(finding.period()).isEqualTo("2026-2");
        assertThat(finding.id())
                .isEqualTo(monthly().asOf("2026-12-31").the(EXPECTED_BUT_ABSENT).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026-10-12", "2026-10-31"})
    void anyInvoiceOfTheMonthOnEitherSideIsEnough(String day) {
        TestBooks atHometax = monthly().asOf("2026-11-05");
        atHometax.hometax(PURCHASE, day, 7_000);
        TestBooks onPaper = monthly().asOf("2026-11-05");
        onPaper.ledger(PURCHASE, day, 7_000, row -> row.evidence(Evidence.PAPER));

        assertThat(found(atHometax)).isEmpty();
        assertThat(found(onPaper)).isEmpty();
    }

    @Test
    void monthEndsAreOneWeek() {
        TestBooks books = books("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-25");

        assertThat(found(books.asOf("2026-08-31"))).isEmpty();
        assertThat(found(books.asOf("2026-09-01"))).hasSize(1);
    }

    @Test
    void withoutOneWeekOrWithoutSixMonthsNothingIsExpected() {
        assertThat(found(books("2026-04-01", "2026-05-10", "2026-06-09", "2026-07-14", "2026-08-11", "2026-09-10")))
                .isEmpty();
        assertThat(found(books("2026-05-10", "2026-06-09", "2026-07-14", "2026-08-11", "2026-09-10")))
                .isEmpty();
        assertThat(found(books("2026-03-10", "2026-04-10", "2026-05-10", "2026-06-09", "2026-08-11", "2026-09-10")))
                .isEmpty();
    }

    @Test
    void receiptsAndCorrectionsAreNobodysHabit() {
        String[] days = {"2026-05-10", "2026-06-09", "2026-07-14", "2026-08-11", "2026-09-10"};
        TestBooks card = books(days);
        card.ledger(PURCHASE, "2026-04-10", 1_000, row -> row.evidence(Evidence.CARD));
        TestBooks correction = books(days);
        correction.hometax(PURCHASE, "2026-04-10", -1_000_000, row -> row.correction(true));

        assertThat(found(card)).isEmpty();
        assertThat(found(correction)).isEmpty();
    }

    @Test
    void nothingIsSaidOfAMonthThatIsNotWhollyProved() {
        TestBooks gap = monthly()
                .collected(PURCHASE, "2026-07-01", "2026-10-09", "2026-11-20")
                .collected(PURCHASE, "2026-10-11", "2026-11-19", "2026-11-20");
        TestBooks whole = monthly().collected(PURCHASE, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(found(gap)).isEmpty();
        assertThat(found(whole)).hasSize(1);
    }

    @Test
    void evidenceAsOldAsTheDeadlineLeavesItANote() {
        TestBooks books = monthly().collected(PURCHASE, "2026-07-01", "2026-10-31", "2026-11-10");

        assertThat(books.the(EXPECTED_BUT_ABSENT).severity()).isEqualTo(Severity.INFO);
    }
}
