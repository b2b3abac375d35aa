package kr.daesa.collection;

import static kr.daesa.model.Direction.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Provenance;
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
                ReconciliationSettings.DEFAULTS,
                Causes.builtIn());
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
        "'', 세션정보가 존재하지 않습니다, ACCOUNT",
        "'', 중복접속으로 세션이 만료되었습니다, ACCOUNT",
        "'', 홈택스에 등록된 인증서가 아닙니다, CERTIFICATE",
        "'', 폐지된 인증서입니다, CERTIFICATE",
        "'', 인증서 비밀번호가 틀렸습니다, CERTIFICATE",
        "'', 권한이 없는 화면입니다, ACCESS",
        "'', blockPage.html?msg=stop, SERVICE",
        "'', 6개월이상은 조회할 수 없습니다, UNKNOWN",
        "-11100001, '', ACCOUNT",
        "-11100005, '', ACCOUNT",
        "-11100006, '', ACCOUNT",
        "-11100008, '', ACCOUNT",
        "-11100018, '', ACCOUNT",
        "-11100016, '', UNKNOWN",
        "-11100007, '', SERVICE",
        "-11100009, '', SERVICE",
        "-11100011, '', SERVICE",
        "-11100015, '', SERVICE",
        "-11100017, '', SERVICE",
        "-11100012, '', SERVICE",
        "-11100013, '', SERVICE",
        "-11100014, '', SERVICE",
        "-11100021, '', ACCOUNT",
        "-11100022, '', ACCOUNT",
        "-11100023, '', ACCOUNT",
        "-11100024, '', ACCOUNT",
        "-99010001, '', SERVICE",
        "-10003, '', SERVICE",
        "-50401, '', ACCOUNT",
        "-50402, '', ACCOUNT",
        "-50403, '', ACCOUNT",
        "-50404, '', ACCOUNT",
        "-50405, '', CERTIFICATE",
        "-50406, '', ACCOUNT",
        "-50407, '', ACCOUNT",
        "-50408, '', ACCOUNT",
        "-50409, '', SERVICE",
        "-26004, '', SERVICE",
        "-26006, '', SERVICE",
        "-51001, '', SERVICE",
        "-51003, '', SERVICE",
        "CF-12801, '', ACCOUNT",
        "CF-12803, '', ACCOUNT",
        "CF-12802, '', ACCOUNT",
        "CF-12302, '', CERTIFICATE",
        "CF-12303, '', CERTIFICATE",
        "CF-12304, '', CERTIFICATE",
        "CF-12820, '', SERVICE",
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

        assertThat(coverage().problems()).singleElement().isInstanceOf(CollectionProblem.TotalsDisagree.class);
        assertThat(sales()).extracting(CoverageSpan::status).containsExactly(CoverageSpan.Status.TRUNCATED);
    }

    @Test
    void anExportOfAnotherPeriodCoversThatOneAlone() {
        books.hometax(SALES, "2026-06-30", 1000);

        assertThat(sales()).extracting(CoverageSpan::status).containsExactly(CoverageSpan.Status.MISSING);
        books.hometax(SALES, "2026-07-01", 1000);
        assertThat(sales()).extracting(CoverageSpan::status).containsExactly(CoverageSpan.Status.OK);
    }

    @Test
    void aLaterCollectionOfTheWholeIsOneSpanWhateverWasCollectedBefore() {
        books.collected(SALES, "2026-08-01", "2026-08-31", "2026-09-01");
        books.collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(sales()).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo("2026-07-01");
            assertThat(span.to()).isEqualTo("2026-11-19");
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, ''", "2026-08-01, 2026-10-05", "2026-10-01, 2026-10-05", "2026-10-02, ''"})
    void firstAndLastDayOfACollectionAreProved(String written, String evidence) {
        books.collected(SALES, "2026-08-01", "2026-10-01", "2026-10-05");

        assertThat(coverage()
                        .evidence(SALES, InvoiceKind.TAX, LocalDate.parse(written))
                        .map(LocalDate::toString)
                        .orElse(""))
                .isEqualTo(evidence);
    }

    /** Three earlier months from 1 October go back to 1 July. */
    @ParameterizedTest
    @CsvSource({"2026-06-30, OK", "2026-07-01, SUSPECT", "2026-09-30, SUSPECT"})
    void aSuccessWithoutRowsIsIncredibleWhereTheMonthsBeforeHeldTen(String earliest, CoverageSpan.Status expected) {
        books.hometax(SALES, earliest, 999);
        for (int i = 0; i < 9; i++) {
            books.hometax(SALES, "2026-08-15", 1000 + i);
        }
        books.attempt(SALES, "2026-10-01", "2026-11-19", "2026-11-20", true, new ControlTotals(0L, 0L, 0L), "", "");

        assertThat(sales())
                .filteredOn(span -> span.contains(LocalDate.of(2026, 10, 1)))
                .extracting(CoverageSpan::status)
                .containsExactly(expected);
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

    private void collectedBothKinds(boolean succeeded, String code) {
        books.attempt(new CollectionRecord.Attempt(
                SALES,
                null,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 11, 19),
                OffsetDateTime.parse("2026-11-20T01:30:00+09:00"),
                succeeded,
                UNDECLARED,
                code,
                "",
                List.of()));
    }

    @Test
    void aFailureOfBothKindsIsToldWhereTheClientHasSomething() {
        books.ledger(SALES, "2026-11-19", 1000);
        collectedBothKinds(false, "-11100008");

        assertThat(coverage().problems())
                .extracting(CollectionProblem.Failed.class::cast)
                .extracting(CollectionProblem.Failed::kind)
                .containsExactly(InvoiceKind.TAX);
    }

    @Test
    void aFailureOfBothKindsIsToldOnceWhereThereIsNothing() {
        collectedBothKinds(false, "-11100008");

        assertThat(coverage().problems()).hasSize(1);
    }

    @Test
    void aSuccessOfBothKindsCoversBoth() {
        books.ledger(SALES, "2026-11-19", 1000);
        books.ledger(SALES, "2026-11-19", 1000, row -> row.kind(InvoiceKind.EXEMPT));
        collectedBothKinds(true, "");

        for (InvoiceKind kind : InvoiceKind.values()) {
            assertThat(coverage().evidence(SALES, kind, LocalDate.of(2026, 11, 19)))
                    .contains(LocalDate.of(2026, 11, 20));
        }
    }

    private void failWithoutSayingWhat() {
        books.attempt(new CollectionRecord.Attempt(
                null, null, LocalDate.MIN, LocalDate.MAX, null, false, UNDECLARED, "-50405", "", List.of()));
    }

    private List<Direction> toldOf() {
        return coverage().problems().stream()
                .filter(CollectionProblem.Failed.class::isInstance)
                .map(CollectionProblem.Failed.class::cast)
                .map(CollectionProblem.Failed::direction)
                .toList();
    }

    @Test
    void aFailureThatSaysNothingIsToldOfWhereNothingWasCollected() {
        books.ledger(SALES, "2026-11-19", 1000);
        books.ledger(Direction.PURCHASE, "2026-11-19", 1000);
        books.collected(SALES, "2026-07-01", "2026-11-18", "2026-11-19");
        failWithoutSayingWhat();

        assertThat(toldOf()).containsExactly(Direction.PURCHASE);
        assertThat(coverage().evidence(SALES, InvoiceKind.TAX, LocalDate.of(2026, 11, 1)))
                .contains(LocalDate.of(2026, 11, 19));
    }

    @Test
    void aFailureThatSaysNothingIsToldOnceWhereAllWasCollectedAndTakesNothingAway() {
        books.ledger(SALES, "2026-11-19", 1000);
        books.ledger(Direction.PURCHASE, "2026-11-19", 1000);
        books.collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");
        books.collected(Direction.PURCHASE, "2026-07-01", "2026-11-19", "2026-11-20");
        failWithoutSayingWhat();

        assertThat(toldOf()).containsExactly(SALES);
        assertThat(coverage().spans()).allMatch(CoverageSpan::proves);
    }

    @Test
    void aFailureThatSaysNothingTakesNoAssumedCoverageAway() {
        books.source(export("C1/hometax/매출.csv", null, 1000, 100, 1000, 100));
        books.ledger(SALES, "2026-09-01", 5000);
        books.ledger(Direction.PURCHASE, "2026-09-01", 5000);
        failWithoutSayingWhat();

        assertThat(sales()).singleElement().satisfies(span -> {
            assertThat(span.basis()).isEqualTo(CoverageSpan.Basis.ASSUMED);
            assertThat(span.proves()).isTrue();
        });
        assertThat(toldOf()).containsExactly(Direction.PURCHASE);
    }

    private static SourceFacts invoicesOneByOne(String path) {
        return invoicesInXml(path, 1);
    }

    private static SourceFacts invoicesInXml(String path, long invoices) {
        return new SourceFacts(
                new SourceFile(path, "4".repeat(64), 1),
                Side.HOMETAX,
                "C1",
                SourceFacts.SINGLE_INVOICES,
                SALES,
                InvoiceKind.TAX,
                null,
                null,
                new ControlTotals(invoices, 1000L, 100L),
                invoices,
                List.of(new RowTally("C1", Side.HOMETAX, SALES, InvoiceKind.TAX, invoices, 0)),
                0,
                null);
    }

    @Test
    void invoicesOneByOneCoverNothing() {
        books.source(invoicesOneByOne("C1/hometax/1.xml"));
        books.hometax(SALES, "2026-09-01", 1000);
        books.ledger(SALES, "2026-09-02", 5000);

        assertThat(sales()).singleElement().extracting(CoverageSpan::basis).isEqualTo(CoverageSpan.Basis.NONE);
        assertThat(books.codes()).contains(FindingCode.COLLECTION_GAP).doesNotContain(FindingCode.COLLECTION_MISSING);
    }

    @Test
    void anArchiveOfInvoicesIsTheAnswerToAQuestion() {
        books.source(invoicesInXml("C1/hometax/invoices.zip", 2));
        books.hometax(SALES, "2026-09-01", 1000);

        assertThat(sales()).singleElement().satisfies(span -> {
            assertThat(span.basis()).isEqualTo(CoverageSpan.Basis.ASSUMED);
            assertThat(span.proves()).isTrue();
        });
    }

    @Test
    void invoicesOneByOneCoverWhatARecordSaysOfThem() {
        books.source(invoicesOneByOne("C1/hometax/1.xml"));
        books.hometax(SALES, "2026-09-01", 1000);
        books.collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(sales()).allMatch(CoverageSpan::proves);
    }

    private InvoiceRow exported(String path, String day, int number) {
        InvoiceRow row = InvoiceRow.builder(
                        Side.HOMETAX, new Provenance(new SourceFile(path, "3".repeat(64), 1), "", number))
                .direction(SALES)
                .kind(InvoiceKind.TAX)
                .writeDate(LocalDate.parse(day))
                .approvalNo(TestBooks.number(number))
                .amounts(1000, 100)
                .build();
        books.add(row);
        return row;
    }

    @Test
    void aCutOffExportProvesNothingUnderARecordThatNamesNoFiles() {
        String cutOff = "C1/hometax/매출(1~2).csv";
        books.source(export(cutOff, 2L, 2000, 200, 1000, 100));
        exported(cutOff, "2026-09-01", 7);
        books.collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(sales()).extracting(CoverageSpan::status).containsExactly(CoverageSpan.Status.TRUNCATED);
        assertThat(books.codes())
                .filteredOn(FindingCode.EXPORT_TOTALS_DISAGREE::equals)
                .hasSize(1);
    }

    @Test
    void aCutOffExportDoesNoHarmBesideAWholeOneOfItsInvoices() {
        String cutOff = "C1/hometax/매출(1~2).csv";
        String whole = "C1/hometax/매출 다시.csv";
        books.source(export(cutOff, 2L, 2000, 200, 1000, 100));
        books.source(export(whole, null, 1000, 100, 1000, 100));
        exported(cutOff, "2026-09-01", 7);
        exported(whole, "2026-09-01", 7);
        books.collected(SALES, "2026-07-01", "2026-11-19", "2026-11-20");

        assertThat(sales()).allMatch(CoverageSpan::proves);
        exported(cutOff, "2026-09-02", 8);
        assertThat(sales()).extracting(CoverageSpan::status).containsExactly(CoverageSpan.Status.TRUNCATED);
    }

    @Test
    void aCutOffExportOfOtherDaysDoesNoHarm() {
        String cutOff = "C1/hometax/매출(1~2).csv";
        books.source(export(cutOff, 2L, 2000, 200, 1000, 100));
        exported(cutOff, "2026-07-01", 7);
        books.collected(SALES, "2026-10-01", "2026-11-19", "2026-11-20");

        assertThat(sales())
                .filteredOn(CoverageSpan::proves)
                .extracting(CoverageSpan::from)
                .containsExactly(LocalDate.of(2026, 10, 1));
    }

    private static SourceFacts answer(String name, long total, long... supplies) {
        SourceFile file = new SourceFile("C1/hometax/" + name, "3".repeat(64), 1);
        long sum = Arrays.stream(supplies).sum();
        ControlTotals body = new ControlTotals((long) supplies.length, sum, sum / 10);
        List<RowTally> tallies = supplies.length == 0
                ? List.of()
                : List.of(new RowTally("C1", Side.HOMETAX, SALES, InvoiceKind.TAX, supplies.length, 0));
        return new SourceFacts(
                file,
                Side.HOMETAX,
                "C1",
                "popbill-hometax",
                supplies.length == 0 ? null : SALES,
                supplies.length == 0 ? null : InvoiceKind.TAX,
                supplies.length == 0
                        ? new ControlTotals(total, total * 1000, total * 100)
                        : new ControlTotals(total, null, null),
                null,
                body,
                supplies.length,
                tallies,
                0,
                null);
    }

    private List<FindingCode> findingsOf(SourceFacts... files) {
        for (SourceFacts file : files) {
            books.source(file);
        }
        return books.codes().stream()
                .filter(FindingCode.EXPORT_TOTALS_DISAGREE::equals)
                .toList();
    }

    @Test
    void pagesAndTheirSummaryAddUp() {
        assertThat(findingsOf(answer("1.json", 3, 1000, 1000), answer("2.json", 3, 1000), answer("summary.json", 3)))
                .isEmpty();
    }

    @Test
    void aPageThatIsNotThereMakesTheOthersUnproved() {
        assertThat(findingsOf(answer("1.json", 3, 1000, 1000))).hasSize(1);
        assertThat(sales().get(0).status()).isEqualTo(CoverageSpan.Status.TRUNCATED);
    }

    @Test
    void aSummaryThatDisagreesMakesThePagesBesideItUnproved() {
        assertThat(findingsOf(answer("1.json", 2, 1000, 1000), answer("summary.json", 3)))
                .hasSize(1);
        assertThat(sales().get(0).status()).isEqualTo(CoverageSpan.Status.TRUNCATED);
    }
}
