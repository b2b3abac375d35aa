package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.daesa.model.ClientReport;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.LaterCost;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Penalty;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static final Finding NOT_ISSUED = Samples.invoice(
                    "K0001", 1, FindingCode.NOT_ISSUED, Severity.ERROR, Direction.SALES, "2026-10-31")
            .due("2027-01-25")
            .costs(new Penalty("P1", 100, 395_000, "부가가치세법 제60조②1"))
            .says("2026-11-10", "2027-01-25")
            .later(new LaterCost(LocalDate.of(2027, 1, 26), new Penalty("P2", 200, 790_000, "부가가치세법 제60조②2"), 0))
            .build();
    private static final Finding ISSUE_DUE = Samples.invoice(
                    "K0001", 2, FindingCode.ISSUE_DUE, Severity.INFO, Direction.SALES, "2026-11-16")
            .due("2026-12-10")
            .says("2026-12-10")
            .build();
    private static final Finding MISSING = Samples.invoice(
                    "K0001", 3, FindingCode.MISSING_IN_HOMETAX, Severity.ERROR, Direction.PURCHASE, "2026-09-11")
            .due("2027-01-25")
            .says("2026-10-13")
            .build();

    @TempDir
    private Path folder;

    @Test
    void theMostUrgentStandsFirstWithItsDayAndItsCost() {
        assertThat(letter(NOT_ISSUED, ISSUE_DUE))
                .startsWith("안녕하십니까, 한빛전자 주식회사 담당자님.")
                .containsSubsequence(
                        "1. 발급하실 매출 (세금)계산서 1건: 2026-12-10(목)까지", "2. 발급되지 않은 매출 (세금)계산서 1건: 2027-01-25(월)까지")
                .anyMatch(line -> line.contains("작성일자 2026-10-31")
                        && line.endsWith("오늘 기준 가산세 395,000원, 2027-01-26(화)부터는 가산세 790,000원"));
    }

    @Test
    void equalTroublesOfOneDayStandTogetherTheDearestFirst() {
        Finding dearer = Samples.invoice(
                        "K0001", 9, FindingCode.NOT_ISSUED, Severity.ERROR, Direction.SALES, "2026-09-30")
                .due("2027-01-25")
                .costs(new Penalty("P1", 100, 500_000, "부가가치세법 제60조②1"))
                .says("2026-10-12", "2027-01-25")
                .build();
        List<String> letter = letter(NOT_ISSUED, dearer);

        assertThat(letter).contains("1. 발급되지 않은 매출 (세금)계산서 2건: 2027-01-25(월)까지");
        assertThat(letter.stream().filter(line -> line.startsWith("   · ")))
                .extracting(line -> line.replaceAll(".*오늘 기준 가산세 ([\\d,]+원).*", "$1"))
                .containsExactly("500,000원", "395,000원");
    }

    @Test
    void moreInvoicesThanAMessengerTakesAreCounted() {
        Finding[] many = IntStream.range(0, 25)
                .mapToObj(i -> Samples.invoice(
                                "K0001", 100 + i, FindingCode.NOT_ISSUED, Severity.ERROR, Direction.SALES, "2026-10-31")
                        .due("2027-01-25")
                        .says("2026-11-10", "2027-01-25")
                        .build())
                .toArray(Finding[]::new);

        assertThat(letter(many)).contains("   · 이 밖에 5건이 더 있습니다. 전체 목록은 따로 보내 드리겠습니다.");
    }

    @Test
    void whatIsWaivedResolvedOrOnlyGoodToKnowIsNotTold() {
        Finding note = Samples.invoice(
                        "K0001", 4, FindingCode.LATE_TRANSMISSION, Severity.INFO, Direction.SALES, "2026-07-16")
                .says("2026-07-20", "2026-07-20", "2026-07-17")
                .build();
        Waiver waiver = new Waiver(NOT_ISSUED.id(), null, "확인함", "김세무");
        ClientReport report = report(List.of(
                new TrackedFinding(NOT_ISSUED, FindingStatus.WAIVED, LocalDate.of(2026, 11, 1), waiver),
                new TrackedFinding(MISSING, FindingStatus.RESOLVED, LocalDate.of(2026, 11, 1)),
                tracked(note)));

        assertThat(new ClientLetter(report, Locale.KOREAN).lines()).isEmpty();
        assertThat(new SupplierRequests(report, Locale.KOREAN).lines()).isEmpty();
    }

    @Test
    void salesAndPurchasesOfOneTroubleStandTogetherAndSayWhichTheyAre() {
        List<String> letter = letter(
                mismatch(11, FindingCode.AMOUNT_MISMATCH, Direction.SALES, "1540000 / 154000", "1450000 / 145000"),
                mismatch(12, FindingCode.AMOUNT_MISMATCH, Direction.PURCHASE, "900000 / 90000", "800000 / 80000"),
                mismatch(13, FindingCode.COUNTERPARTY_MISMATCH, Direction.PURCHASE, "", "6168190193"));

        assertThat(letter)
                .contains("1. 장부와 홈택스의 금액이 다른 (세금)계산서 2건: 2027-01-25(월)까지")
                .anyMatch(line -> line.startsWith("   · 매출 ") && line.endsWith("장부에는 공급가액 1,540,000원, 세액 154,000원"))
                .anyMatch(line -> line.startsWith("   · 매입 ") && line.endsWith("장부에는 공급가액 900,000원, 세액 90,000원"))
                .anyMatch(line -> line.endsWith("장부의 등록번호 없음, 홈택스의 등록번호 616-81-90193"));
    }

    private static Finding mismatch(int number, FindingCode code, Direction direction, String... says) {
        return Samples.invoice("K0001", number, code, Severity.ERROR, direction, "2026-10-30")
                .due("2027-01-25")
                .says(says)
                .build();
    }

    @Test
    void whatHasNoDayOrIsOverdueIsAskedForSoon() {
        Finding expired = Samples.invoice("K0001", 14, FindingCode.CERTIFICATE_EXPIRED, Severity.ERROR, null, null)
                .due("2026-11-09")
                .says("2026-11-09")
                .build();

        assertThat(letter(expired)).contains("1. 공동인증서 만료: 가능한 한 빨리");
        assertThat(letter(collectionFailed("CERTIFICATE"))).contains("1. 홈택스 자료를 가져오지 못함: 가능한 한 빨리");
    }

    @Test
    void nobodyReadsAResidentNumberOrACode() {
        Finding person = Samples.invoice(
                        "K0001", 5, FindingCode.UNTRANSMITTED, Severity.ERROR, Direction.SALES, "2026-10-30")
                .of(new PartyNumber("8001011234567"), "홍길동 800101-1234567")
                .due("2027-01-25")
                .says("2026-10-30", "2026-11-02", "2027-01-25")
                .build();
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            String text = String.join("\n", new ClientLetter(report(List.of(tracked(person))), language).lines());
            assertThat(text).contains("홍길동").doesNotContain("1234567", "UNTRANSMITTED", "제60조", "P3", "{");
        }
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyLetterIsWholeInBothLanguages(FindingCode code) {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            for (Direction direction : Direction.values()) {
                String[] args = code == FindingCode.COLLECTION_FAILED
                        ? new String[] {"CERTIFICATE", "만료", "2026-07-01", "2026-11-19"}
                        : code == FindingCode.DOUBLE_ISSUE
                                ? Samples.DOUBLE
                                : new String[] {
                                    "2026-10-30", "2026-11-02", "2027", "10", "SUPPLY", "6", "7", "8", "9", "10"
                                };
                Finding finding = Samples.invoice("K0001", 6, code, Severity.ERROR, direction, "2026-10-30")
                        .due("2027-01-25")
                        .says(args)
                        .build();
                assertThat(new ClientLetter(report(List.of(tracked(finding))), language).lines())
                        .noneMatch(line -> line.contains("{") || line.contains("null") || line.contains(code.name()));
            }
        }
    }

    @Test
    void aFailedCollectionIsTheClientsOnlyWhereTheClientCanMendIt() {
        assertThat(letter(collectionFailed("CERTIFICATE"))).anyMatch(line -> line.contains("사업자용 인증서가 유효한지"));
        assertThat(letter(collectionFailed("SERVICE"))).isEmpty();
    }

    private static Finding collectionFailed(String cause) {
        return Samples.invoice("K0001", 7, FindingCode.COLLECTION_FAILED, Severity.ERROR, Direction.PURCHASE, null)
                .says(cause, "x", "2026-10-01", "2026-11-19")
                .build();
    }

    @Test
    void eachSupplierHasABlockOfItsOwn() {
        Finding doubled = Samples.invoice(
                        "K0001", 8, FindingCode.DOUBLE_ISSUE, Severity.ERROR, Direction.PURCHASE, "2026-09-15")
                .of(new PartyNumber("1208800767"), "나래상사")
                .due("2027-01-25")
                .other("202609154100020310000001")
                .says(Samples.DOUBLE)
                .build();
        List<String> lines =
                new SupplierRequests(report(List.of(tracked(MISSING), tracked(doubled))), Locale.KOREAN).lines();

        assertThat(lines.stream().filter(line -> line.startsWith("====="))).hasSize(2);
        assertThat(lines)
                .contains("===== 나래상사(120-88-00767) 앞 =====")
                .anyMatch(line -> line.contains("한빛전자 주식회사(124-81-00998)의 매입 (세금)계산서와 관련하여"))
                .anyMatch(line -> line.contains("승인번호를 알려 주시고") && line.contains("2027-01-25(월)까지"))
                .anyMatch(line -> line.contains("두 번 발급된 것으로 보입니다"))
                .anyMatch(line -> line.endsWith("남길 것 승인번호 202609154100020310000001"));
    }

    @Test
    void salesAreNoMatterForASupplier() {
        assertThat(new SupplierRequests(report(List.of(tracked(NOT_ISSUED))), Locale.KOREAN).lines())
                .isEmpty();
    }

    @Test
    void aFileIsWrittenForWhatThereIsToSayAndOnlyForPeople() throws Exception {
        ClientReport report = report(List.of(tracked(MISSING)));
        new ClientFiles(Locale.KOREAN, true, Samples.STATUTES).write(folder.resolve("all"), report);
        new ClientFiles(Locale.KOREAN, false, Samples.STATUTES).write(folder.resolve("csv"), report);
        new ClientFiles(Locale.KOREAN, true, Samples.STATUTES).write(folder.resolve("none"), report(List.of()));

        String letter = Files.readString(folder.resolve("all/letter.txt"));
        assertThat(letter).startsWith("\uFEFF안녕하십니까").endsWith("\r\n");
        assertThat(folder.resolve("all/supplier-requests.txt")).exists();
        assertThat(Files.getPosixFilePermissions(folder.resolve("all/letter.txt")))
                .hasSize(2);
        assertThat(folder.resolve("csv/letter.txt")).doesNotExist();
        assertThat(folder.resolve("none/letter.txt")).doesNotExist();
    }

    private static List<String> letter(Finding... findings) {
        List<TrackedFinding> tracked = new ArrayList<>();
        Arrays.stream(findings).map(LettersTest::tracked).forEach(tracked::add);
        return new ClientLetter(report(tracked), Locale.KOREAN).lines();
    }

    private static TrackedFinding tracked(Finding finding) {
        return new TrackedFinding(finding, FindingStatus.NEW, Samples.BUSINESS_DATE);
    }

    private static ClientReport report(List<TrackedFinding> findings) {
        ClientReport hanbit = Samples.hanbit("K0001", "한빛전자 주식회사");
        return new ClientReport(
                hanbit.summary(),
                hanbit.businessDate(),
                hanbit.periods(),
                findings,
                hanbit.balance(),
                hanbit.coverage(),
                hanbit.summaryTable(),
                hanbit.rejects());
    }
}
