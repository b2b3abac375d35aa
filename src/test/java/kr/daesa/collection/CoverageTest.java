package kr.daesa.collection;

import static kr.daesa.model.Direction.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a collection proves, and what is wrong with it. */
class CoverageTest {

    private static final ControlTotals UNDECLARED = new ControlTotals(null, null, null);

    private final TestBooks books = new TestBooks();

    private Coverage coverage() {
        return Coverage.of(
                books.books(),
                List.of(PeriodSpan.parse("2026-2")),
                LocalDate.of(2026, 11, 20),
                ReconciliationSettings.DEFAULTS);
    }

    private List<CoverageSpan> sales() {
        return coverage().spans().stream()
                .filter(span -> span.direction() == SALES && span.kind() == InvoiceKind.TAX)
                .toList();
    }

    @Test
    void anExportWithoutARecordCoversThePeriodUpToYesterday() {
        books.hometax(SALES, "2026-09-01", 1000);

        assertThat(sales()).hasSize(1);
        CoverageSpan span = sales().get(0);
        assertThat(span.basis()).isEqualTo(CoverageSpan.Basis.ASSUMED);
        assertThat(span.from()).isEqualTo("2026-07-01");
        assertThat(span.to()).isEqualTo("2026-11-19");
        assertThat(coverage().evidence(SALES, InvoiceKind.TAX, LocalDate.of(2026, 11, 19)))
                .contains(LocalDate.of(2026, 11, 20));
        assertThat(coverage().evidence(SALES, InvoiceKind.TAX, LocalDate.of(2026, 11, 20)))
                .isEmpty();
    }

    @Test
    void withARecordOnlyWhatItDeclaresCounts() {
        books.hometax(SALES, "2026-07-15", 1000);
        books.collected(SALES, "2026-08-01", "2026-11-19", "2026-11-20");

        assertThat(sales())
                .extracting(CoverageSpan::status)
                .containsExactly(CoverageSpan.Status.MISSING, CoverageSpan.Status.OK);
        assertThat(coverage().problems())
                .contains(new CollectionProblem.Gap(
                        SALES, InvoiceKind.TAX, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)));
    }

    @Test
    void aFailureAfterASuccessLeavesTheOlderEvidenceStanding() {
        books.collected(SALES, "2026-07-01", "2026-11-16", "2026-11-17");
        fail("2026-11-20", "-11100008", "");

        assertThat(coverage().evidence(SALES, InvoiceKind.TAX, LocalDate.of(2026, 11, 1)))
                .contains(LocalDate.of(2026, 11, 17));
        assertThat(coverage().evidence(SALES, InvoiceKind.TAX, LocalDate.of(2026, 11, 18)))
                .isEmpty();
        assertThat(books.codes()).containsExactly(FindingCode.COLLECTION_FAILED);
    }

    @Test
    void aSuccessAfterAFailureForgivesIt() {
        fail("2026-11-19", "-11100008", "");
        books.collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(books.codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-11100008, 중복접속으로 세션이 만료되었습니다., ACCOUNT",
        "'', 홈택스에 등록된 인증서가 아닙니다, CERTIFICATE",
        "'', 폐지된 인증서입니다, CERTIFICATE",
        "'', 권한이 없는 화면입니다, ACCESS",
        "'', blockPage.html?msg=stop, SERVICE",
        "-99010001, '', SERVICE",
        "-50405, '', CERTIFICATE",
        "CF-12802, '', ACCOUNT",
        "-11100016, '', UNKNOWN",
        "'', 처음 보는 오류, UNKNOWN",
    })
    void theCauseIsToldFromCodeOrText(String code, String message, CollectionCause expected) {
        fail("2026-11-20", code, message);

        assertThat(sales().get(0).cause()).isEqualTo(expected);
        assertThat(books.the(FindingCode.COLLECTION_FAILED).messageArgs().get(0))
                .isEqualTo(expected.name());
    }

    @ParameterizedTest
    @CsvSource({"9, OK", "10, SUSPECT"})
    void aSuccessWithoutRowsIsIncredibleWhereTheLedgerHoldsTen(int ledgerRows, CoverageSpan.Status expected) {
        for (int i = 0; i < ledgerRows; i++) {
            books.ledger(SALES, "2026-11-19", 1000 + i);
        }
        books.attempt(SALES, "2026-07-01", "2026-11-19", "2026-11-20", true, new ControlTotals(0L, 0L, 0L), "", "");

        assertThat(sales().get(0).status()).isEqualTo(expected);
        assertThat(books.codes().contains(FindingCode.COLLECTION_SUSPECT)).isEqualTo(ledgerRows == 10);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17, false", "2026-11-16, true"})
    void aSuccessOlderThanThreeDaysIsStale(String day, boolean stale) {
        books.collected(SALES, "2026-07-01", "2026-11-19", day);

        assertThat(books.codes().contains(FindingCode.COLLECTION_STALE)).isEqualTo(stale);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21, ''",
        "2026-12-20, CERTIFICATE_EXPIRING",
        "2026-11-20, CERTIFICATE_EXPIRING",
        "2026-11-19, CERTIFICATE_EXPIRED"
    })
    void aCertificateIsAnnouncedThirtyDaysAhead(String expiresOn, String expected) {
        books.certificate(expiresOn).collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(books.codes())
                .extracting(Enum::name)
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void ledgerRowsWithoutAnyCollectionAreToldOnce() {
        books.source(new SourceFacts(
                TestBooks.LEDGER_FILE,
                Side.LEDGER,
                "C1",
                "test",
                null,
                null,
                null,
                null,
                UNDECLARED,
                1,
                List.of(new RowTally("C1", Side.LEDGER, SALES, InvoiceKind.TAX, 1, 0)),
                0,
                null));
        books.ledger(SALES, "2026-09-01", 1000);

        assertThat(books.codes()).containsExactly(FindingCode.COLLECTION_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"1000, 100, true", "1001, 100, false"})
    void aHeadThatDisagreesWithItsRowsProvesNothing(long supply, long tax, boolean whole) {
        books.source(export("C1/hometax/매출(1~1).csv", 1L, supply, tax, 1000, 100));
        books.ledger(SALES, "2026-09-01", 5000);

        assertThat(coverage()
                        .evidence(SALES, InvoiceKind.TAX, LocalDate.of(2026, 9, 1))
                        .isPresent())
                .isEqualTo(whole);
        assertThat(books.codes().contains(FindingCode.EXPORT_TOTALS_DISAGREE)).isEqualTo(!whole);
    }

    @Test
    void theHeadOfAPageMayStateTheTotalsOfAllPages() {
        books.source(export("C1/hometax/매출(1~1).csv", 1L, 3000, 300, 1000, 100));
        books.source(export("C1/hometax/매출(2~2).csv", 1L, 3000, 300, 2000, 200));

        assertThat(coverage().problems()).isEmpty();
    }

    @Test
    void theRangeInAFilesNameIsCounted() {
        books.source(export("C1/hometax/매출(1~2).csv", 2L, 1000, 100, 1000, 100));

        assertThat(coverage().problems()).hasOnlyElementsOfType(CollectionProblem.TotalsDisagree.class);
    }

    @Test
    void aRecordThatCountsMoreRowsThanWereLoadedProvesNothing() {
        books.hometax(SALES, "2026-09-01", 1000);
        books.attempt(SALES, "2026-07-01", "2026-11-19", "2026-11-20", true, new ControlTotals(2L, null, null), "", "");

        assertThat(sales().get(0).status()).isEqualTo(CoverageSpan.Status.TRUNCATED);
        assertThat(books.codes()).contains(FindingCode.EXPORT_TOTALS_DISAGREE);
    }

    private void fail(String day, String code, String message) {
        books.attempt(SALES, "2026-07-01", "2026-11-19", day, false, UNDECLARED, code, message);
    }

    private static SourceFacts export(String path, Long range, long headSupply, long headTax, long supply, long tax) {
        return new SourceFacts(
                new SourceFile(path, "3".repeat(64), 1),
                Side.HOMETAX,
                "C1",
                "test",
                Direction.SALES,
                InvoiceKind.TAX,
                new ControlTotals(null, headSupply, headTax),
                range,
                new ControlTotals(1L, supply, tax),
                1,
                List.of(new RowTally("C1", Side.HOMETAX, SALES, InvoiceKind.TAX, 1, 0)),
                0,
                null);
    }
}
