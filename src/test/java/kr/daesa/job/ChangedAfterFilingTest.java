package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.finding.Reconciler;
import kr.daesa.job.RunOutcome.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What becomes of a tax period after its return was due: 2026-07-27 for the first half of 2026. */
class ChangedAfterFilingTest {

    private static final LocalDate BEFORE_FILING = LocalDate.of(2026, 7, 24);
    private static final LocalDate FILING_DAY = LocalDate.of(2026, 7, 27);
    private static final LocalDate AFTER_FILING = LocalDate.of(2026, 7, 28);

    private static final String MAY = invoice("2026-05-31", "202605311000000000000001", 1_000_000);
    private static final String JUNE = invoice("2026-06-30", "202606301000000000000002", 2_000_000);
    private static final String JULY = invoice("2026-07-10", "202607101000000000000003", 3_000_000);

    private static final String BOOKED_IN_MAY = entry("S-1", "2026-05-31", "", 1_000_000);
    private static final String BOOKED_IN_JUNE = entry("S-2", "2026-06-30", "", 2_000_000);
    private static final String BOOKED_IN_JULY = entry("S-3", "2026-07-10", "", 3_000_000);

    @TempDir
    Path root;

    private Office office;

    @BeforeEach
    void aClientBeforeItsReturn() {
        office = new Office(root).client("c001", 0).reconciling(Reconciler::reconcile);
        hometax(MAY, JUNE, JULY);
        ledger(BOOKED_IN_MAY, BOOKED_IN_JUNE, BOOKED_IN_JULY);
        office.run(BEFORE_FILING);
    }

    @Test
    void whatAppearsOnBothSidesIsToldOnceWithWhatIsToBeDone() {
        hometax(MAY, JUNE, JULY, invoice("2026-06-29", "202608031000000000000004", 500_000));
        ledger(BOOKED_IN_MAY, BOOKED_IN_JUNE, BOOKED_IN_JULY, entry("S-9", "2026-06-29", "", 500_000));

        assertThat(changes(AFTER_FILING))
                .singleElement()
                .asString()
                .contains(
                        ",2026-1,SALES,TAX,CHANGED_AFTER_FILING,WARNING,NEW,2026-07-28,2026-06-29,",
                        ",202608031000000000000004,S-9,",
                        ",appeared,",
                        "수정신고");
    }

    @Test
    void theLastRunBeforeTheReturnIsWhatCounts() {
        hometax(MAY, JUNE, JULY, invoice("2026-06-29", "202607251000000000000004", 500_000));
        assertThat(changes(FILING_DAY)).isEmpty();

        assertThat(changes(AFTER_FILING)).isEmpty();
    }

    @Test
    void anotherAmountNamesBothAndClaimsBackWhatFell() {
        hometax(MAY, invoice("2026-06-30", "202606301000000000000002", 1_500_000), JULY);

        assertThat(changes(AFTER_FILING))
                .singleElement()
                .asString()
                .contains(",2031-07-27,", "supply: 2000000 -> 1500000; tax: 200000 -> 150000", "경정청구");
    }

    @Test
    void aRowThatLeavesThePeriodTakesItsTaxWithIt() {
        ledger(BOOKED_IN_MAY, entry("S-2", "2026-07-01", "", 2_000_000), BOOKED_IN_JULY);

        assertThat(changes(AFTER_FILING))
                .singleElement()
                .asString()
                .contains(",S-2,", ",2031-07-27,", "write_date: 2026-06-30 -> 2026-07-01", "-2,000,000", "경정청구");
    }

    @Test
    void aRowThatEntersThePeriodBringsItsTaxAndIsDueAsThePeriodIs() {
        ledger(BOOKED_IN_MAY, BOOKED_IN_JUNE, entry("S-3", "2026-06-30", "", 3_000_000));

        assertThat(changes(AFTER_FILING))
                .singleElement()
                .asString()
                .contains(",S-3,", "write_date: 2026-07-10 -> 2026-06-30", "3,000,000", "2026-07-27", "수정신고");
    }

    @Test
    void aRowThatIsGoneIsToldWhileItsMonthIsStillThere() {
        String alsoInJune = entry("S-4", "2026-06-15", "", 700_000);
        ledger(BOOKED_IN_MAY, BOOKED_IN_JUNE, BOOKED_IN_JULY, alsoInJune);
        office.run(BEFORE_FILING);
        ledger(BOOKED_IN_MAY, BOOKED_IN_JULY, alsoInJune);

        assertThat(changes(AFTER_FILING)).singleElement().asString().contains(",S-2,", ",went,", "경정청구");
    }

    @Test
    void aHalfYearThatIsClearedAwayIsNotGone() {
        hometax(JULY);
        ledger(BOOKED_IN_JULY);

        assertThat(changes(AFTER_FILING)).isEmpty();
    }

    @Test
    void numbersFilledInLaterAndLinesInAnotherOrderChangeNothing() {
        hometax(JUNE, JULY, MAY);
        ledger(
                BOOKED_IN_JULY,
                entry("T-1", "2026-05-31", "202605311000000000000001", 1_000_000),
                entry("T-2", "2026-06-30", "202606301000000000000002", 2_000_000));

        assertThat(changes(AFTER_FILING)).isEmpty();
    }

    @Test
    void itStaysUntilTheBooksAreAsTheyWereFiled() {
        hometax(MAY, JUNE, JULY, invoice("2026-06-29", "202608031000000000000004", 500_000));
        office.run(AFTER_FILING);

        assertThat(changes(AFTER_FILING.plusDays(1))).singleElement().asString().contains(",CONTINUING,2026-07-28,");

        hometax(MAY, JUNE, JULY);
        assertThat(changes(AFTER_FILING.plusDays(2))).singleElement().asString().contains(",RESOLVED,2026-07-28,");
        assertThat(changes(AFTER_FILING.plusDays(3))).isEmpty();
    }

    @Test
    void theArchiveTellsWhatTheShelfHasForgotten() throws IOException {
        FileSystemUtils.deleteRecursively(office.state.resolve("books"));
        hometax(MAY, JULY);

        assertThat(changes(AFTER_FILING)).isEmpty(); // June is gone altogether, so nothing proves that it was taken out

        hometax(MAY, JUNE, JULY, invoice("2026-06-29", "202608031000000000000004", 500_000));
        FileSystemUtils.deleteRecursively(office.state.resolve("books"));
        assertThat(changes(AFTER_FILING)).hasSize(1);
    }

    @Test
    void anArchiveWithHolesStopsNobody() throws IOException {
        hometax(MAY, JUNE, JULY, invoice("2026-06-29", "202608031000000000000004", 500_000));
        assertThat(changes(AFTER_FILING)).hasSize(1);
        FileSystemUtils.deleteRecursively(office.state.resolve("books"));
        try (Stream<Path> archive = Files.walk(office.state.resolve("archive"))) {
            for (Path file : (Iterable<Path>) archive.filter(Files::isRegularFile)::iterator) {
                Files.delete(file);
            }
        }

        RunOutcome outcome = office.run(AFTER_FILING.plusDays(1));

        assertThat(outcome.ending()).isEqualTo(Ending.DONE);
        assertThat(office.findings(AFTER_FILING.plusDays(1), "CHANGED_AFTER_FILING"))
                .isEmpty(); // neither standing nor resolved: it was not compared
    }

    @Test
    void aClientThatWasNotThereBeforeTheReturnHasNothingToCompare() {
        office.client("c002", 0);
        Office.write(office.inbox.resolve("c002/ledger/장부.csv"), Rows.ledger(List.of(BOOKED_IN_JUNE)));
        office.run(AFTER_FILING);

        assertThat(office.findings(AFTER_FILING, "CHANGED_AFTER_FILING")).isEmpty();
    }

    private List<String> changes(LocalDate night) {
        assertThat(office.run(night).ending()).isEqualTo(Ending.DONE);
        return office.findings(night, "CHANGED_AFTER_FILING");
    }

    private void hometax(String... invoices) {
        Office.write(office.inbox.resolve("c001/hometax/매출.csv"), Rows.hometax(List.of(invoices)));
    }

    private void ledger(String... entries) {
        Office.write(office.inbox.resolve("c001/ledger/장부.csv"), Rows.ledger(List.of(entries)));
    }

    private static String invoice(String written, String number, long supply) {
        return String.join(
                ",",
                written,
                number,
                written,
                written,
                "1000000001",
                "상사 c001",
                "1208800767",
                "거래처",
                String.valueOf(supply),
                String.valueOf(supply / 10),
                "세금계산서",
                "일반",
                "",
                "용역");
    }

    private static String entry(String document, String written, String number, long supply) {
        return document + ",매출," + written + "," + written + "," + number + ",1208800767,거래처," + supply + ","
                + supply / 10 + ",과세,전자,용역,,";
    }

    /** Files of the two sides. */
    private static final class Rows {

        static String hometax(List<String> invoices) {
            return "사업자 등록번호,1000000001,상호,상사 c001\n매출 전자(수정) 세금계산서 목록조회\n"
                    + "작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호,상호,공급받는자사업자등록번호,상호,"
                    + "공급가액,세액,전자세금계산서분류,전자세금계산서종류,비고,품목명\n"
                    + String.join("\n", invoices)
                    + "\n";
        }

        static String ledger(List<String> entries) {
            return "document_no,direction,write_date,issue_date,approval_no,counterparty_no,counterparty_name,"
                    + "supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note\n"
                    + String.join("\n", entries)
                    + "\n";
        }
    }
}
