package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.daesa.finding.Reconciler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger without document numbers whose rows move between nights: a row inserted above the others gives each of them
 * another line, and to a finding its line is no part of what it is about.
 */
class MovingRowsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 18);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 19);
    private static final LocalDate THIRD = LocalDate.of(2026, 11, 20);

    private static final String AUGUST = entry("2026-08-10", 1_000_000);
    private static final String SEPTEMBER = entry("2026-09-10", 2_000_000);
    private static final String OCTOBER = entry("2026-10-05", 3_000_000);

    @TempDir
    Path root;

    private Office office;

    @BeforeEach
    void aClientWhoseSalesWereNeverIssued() {
        office = new Office(root).client("c001", 0).reconciling(Reconciler::reconcile);
        Office.write(
                office.inbox.resolve("c001/hometax/매출.csv"),
                "사업자 등록번호,1000000001,상호,상사 c001\n매출 전자(수정) 세금계산서 목록조회\n"
                        + "작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호,상호,공급받는자사업자등록번호,상호,공급가액,세액,"
                        + "전자세금계산서분류,전자세금계산서종류,비고,품목명\n"
                        + "2026-07-10,202607101000000000000003,2026-07-10,2026-07-10,1000000001,상사 c001,1208800767,거래처,"
                        + "5000,500,세금계산서,일반,,용역\n");
    }

    @Test
    void rowInsertedAboveChangesNoStatus() {
        assertThat(night(FIRST, AUGUST, SEPTEMBER))
                .containsExactlyInAnyOrder("1000000 NEW 2026-11-18 장부.csv#3", "2000000 NEW 2026-11-18 장부.csv#4");

        assertThat(night(SECOND, OCTOBER, AUGUST, SEPTEMBER))
                .containsExactlyInAnyOrder(
                        "1000000 CONTINUING 2026-11-18 장부.csv#4",
                        "2000000 CONTINUING 2026-11-18 장부.csv#5",
                        "3000000 NEW 2026-11-19 장부.csv#3");

        // The first row goes, and the line that it leaves is taken by another.
        assertThat(night(THIRD, SEPTEMBER, OCTOBER))
                .containsExactlyInAnyOrder(
                        "1000000 RESOLVED 2026-11-18 장부.csv#4",
                        "2000000 CONTINUING 2026-11-18 장부.csv#3",
                        "3000000 CONTINUING 2026-11-19 장부.csv#4");
    }

    @Test
    void ofRowsThatSayTheSameTheNumberCounts() {
        assertThat(night(FIRST, AUGUST, AUGUST)).hasSize(2).allMatch(told -> told.contains(" NEW 2026-11-18 "));

        assertThat(night(SECOND, AUGUST, OCTOBER, AUGUST, AUGUST))
                .filteredOn(told -> told.startsWith("1000000 "))
                .extracting(told -> told.substring(0, told.lastIndexOf(' ')))
                .containsExactlyInAnyOrder(
                        "1000000 CONTINUING 2026-11-18", "1000000 CONTINUING 2026-11-18", "1000000 NEW 2026-11-19");

        assertThat(night(THIRD, OCTOBER, AUGUST, AUGUST))
                .extracting(told -> told.substring(0, told.lastIndexOf(' ')))
                .containsExactlyInAnyOrder(
                        "1000000 CONTINUING 2026-11-18",
                        "1000000 CONTINUING 2026-11-18",
                        "1000000 RESOLVED 2026-11-19",
                        "3000000 CONTINUING 2026-11-19");
    }

    @Test
    void anotherNameOfTheFileChangesNoStatusEither() {
        night(FIRST, AUGUST, SEPTEMBER);
        assertThat(office.inbox.resolve("c001/ledger/장부.csv").toFile().delete()).isTrue();
        Office.write(office.inbox.resolve("c001/ledger/새 장부.csv"), ledger(AUGUST, SEPTEMBER));
        office.run(SECOND);

        assertThat(told(SECOND))
                .containsExactlyInAnyOrder(
                        "1000000 CONTINUING 2026-11-18 새 장부.csv#3", "2000000 CONTINUING 2026-11-18 새 장부.csv#4");
    }

    /** Amount, status, first seen and row of what the night says was not issued. */
    private List<String> night(LocalDate night, String... entries) {
        Office.write(office.inbox.resolve("c001/ledger/장부.csv"), ledger(entries));
        office.run(night);
        return told(night);
    }

    private List<String> told(LocalDate night) {
        return office.findings(night, "NOT_ISSUED").stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .map(cells -> String.join(
                        " ",
                        cells.get(16),
                        cells.get(8),
                        cells.get(9),
                        cells.get(19).substring(cells.get(19).lastIndexOf('/') + 1)))
                .toList();
    }

    private static String ledger(String... entries) {
        return "2026년 매출장,,,,,,\n구분,작성일자,거래처등록번호,거래처명,공급가액,세액,품목\n" + String.join("\n", entries) + "\n";
    }

    private static String entry(String written, long supply) {
        return "매출," + written + ",1208800767,거래처," + supply + "," + supply / 10 + ",용역";
    }
}
