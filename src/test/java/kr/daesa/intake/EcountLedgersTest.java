package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.testing.MisdeclaredWorkbook;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two screens of ECOUNT, saved as workbooks that declare the dimension A1:A1. */
class EcountLedgersTest {

    private static final String NUMBER = "20260326-41000123-0000000a";

    @TempDir
    Path folder;

    private static TableFile progress() {
        return new TableFile("Sheet1")
                .row("회사명 : 주식회사 한빛")
                .row(
                        "일자-No.",
                        "프로젝트그룹1명",
                        "적요명",
                        "발행일자",
                        "거래처명",
                        "공급가액",
                        "부가세",
                        "합계금액",
                        "종류",
                        "전자(세금)계산서 진행단계",
                        "단계별기능",
                        "승인번호",
                        "내역보기");
    }

    private static TableFile sales() {
        return new TableFile("Sheet1")
                .row("회사명 : 주식회사 한빛 / 2026/03/01  ~ 2026/03/31")
                .row("일자-No.", "거래처명", "담당자 이메일주소", "프로젝트명", "공급가액", "매출부가세", "매출합계");
    }

    private Reading read(TableFile table) throws IOException {
        return Reading.ledger(MisdeclaredWorkbook.write(table, folder.resolve("ESQ500R_8f3a.xlsx")));
    }

    @Test
    void theScreenOfStagesReadsThoughTheWorkbookSaysItEndsAtA1() throws IOException {
        Reading reading = read(progress()
                .row(
                        "2026/03/25 -1",
                        "",
                        "3월분",
                        "2026/03/26",
                        "(주)나래상사",
                        "1,000,000",
                        "100,000",
                        "1,100,000",
                        "전자",
                        "Email발송완료",
                        "Email재발송",
                        NUMBER,
                        "조회")
                .row("2026/03/25 -2", "", "", "", "다온", 50_000, 5_000, 55_000, "전자", "미발행", "발행", "", "조회")
                .row("2026/03 계", "", "", "", "", "1,050,000", "105,000", "1,155,000")
                .row("합계", "", "", "", "", "1,050,000", "105,000", "1,155,000")
                .row("2026/04/01  오전 9:12:33"));

        assertThat(reading.facts.format()).isEqualTo("ecount-progress");
        assertThat(reading.rejects).isEmpty();
        assertThat(reading.rows).hasSize(2);
        InvoiceRow row = reading.rows.get(0);
        assertThat(row.direction()).isEqualTo(Direction.SALES);
        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(row.documentNo()).isEqualTo("2026/03/25-1");
        assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(row.counterparty()).isNull();
        assertThat(row.counterpartyName()).isEqualTo("(주)나래상사");
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.tax()).isEqualTo(100_000);
        assertThat(row.approvalNo()).isEqualTo(ApprovalNumber.parse(NUMBER));
        assertThat(row.state()).isEqualTo(IssueState.ISSUED);
        assertThat(row.note()).isEqualTo("3월분");
        assertThat(reading.rows.get(1).state()).isEqualTo(IssueState.NOT_ISSUED);
        assertThat(reading.rows.get(1).documentNo()).isEqualTo("2026/03/25-2");
    }

    @ParameterizedTest
    @CsvSource({
        "전자, 미발행, ELECTRONIC, NOT_ISSUED",
        "전자, 생성오류, ELECTRONIC, NOT_ISSUED",
        "전자, 발행중, ELECTRONIC, ISSUED",
        "전자, 발행완료, ELECTRONIC, ISSUED",
        "전자, 발행취소, ELECTRONIC, CANCELLED",
        "전자, Email미발송, ELECTRONIC, ISSUED",
        "전자, 전송대기, ELECTRONIC, WAITING",
        "전자, 전송중, ELECTRONIC, SENDING",
        "전자, 전송완료(국세청), ELECTRONIC, SENT",
        "전자, 국세청오류, ELECTRONIC, FAILED",
        "전자, 타발행, ELECTRONIC, UNKNOWN",
        "종이, 종이, PAPER, UNKNOWN",
        ", 종이, PAPER, UNKNOWN",
    })
    void stagesOfEcountAreStatesOfTheInvoice(String kind, String stage, Evidence evidence, IssueState state)
            throws IOException {
        InvoiceRow row = read(progress()
                        .row("2026/03/25 -1", "", "", "", "다온", "1,000", "100", "1,100", kind, stage, "", "", ""))
                .onlyRow();

        assertThat(row.evidence()).isEqualTo(evidence);
        assertThat(row.state()).isEqualTo(state);
    }

    @Test
    void aStageThatIsNotKnownIsARejectAndNoGuess() throws IOException {
        Reject reject = read(progress()
                        .row("2026/03/25 -1", "", "", "", "다온", "1,000", "100", "1,100", "전자", "보류", "", "", ""))
                .onlyReject();

        assertThat(reject.column()).isEqualTo("전자(세금)계산서 진행단계");
        assertThat(reject.value()).isEqualTo("보류");
        assertThat(reject.reason().code()).isEqualTo(ProblemCode.UNKNOWN_WORD);
    }

    @Test
    void theListOfSalesReadsInEveryContainer() throws IOException {
        TableFile table = sales().row("2026/03/25 -1", "나래상사", "a@example.com", "", "1,000,000", "100,000", "1,100,000")
                .row("2026/03 계", "", "", "", "1,000,000", "100,000", "1,100,000")
                .row("합계", "", "", "", "1,000,000", "100,000", "1,100,000");

        for (Path file : List.of(
                MisdeclaredWorkbook.write(table, folder.resolve("a.xlsx")),
                table.writeXls(folder.resolve("a.xls")),
                table.writeCsv(folder.resolve("a.csv"), TableFile.MS949))) {
            Reading reading = Reading.ledger(file);
            assertThat(reading.facts.format()).isEqualTo("ecount-sales");
            InvoiceRow row = reading.onlyRow();
            assertThat(row.direction()).isEqualTo(Direction.SALES);
            assertThat(row.counterpartyName()).isEqualTo("나래상사");
            assertThat(row.tax()).isEqualTo(100_000);
            assertThat(row.state()).isEqualTo(IssueState.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026/03/25 -1, 2026-03-25, 2026/03/25-1",
        "2026/03/25-12, 2026-03-25, 2026/03/25-12",
        "２０２６／０３／２５　－１, 2026-03-25, 2026/03/25-1",
        "2026-03-25 -1, 2026-03-25, 2026-03-25-1",
        "2026-03-25, 2026-03-25, ''",
        "2026/03/25, 2026-03-25, ''",
        "2026. 3. 25. - 7, 2026-03-25, 2026.3.25.-7",
    })
    void aDayAndANumberMayShareACell(String cell, LocalDate day, String documentNo) throws IOException {
        InvoiceRow row =
                read(sales().row(cell, "다온", "", "", "1,000", "100", "1,100")).onlyRow();

        assertThat(row.writeDate()).isEqualTo(day);
        assertThat(row.documentNo()).isEqualTo(documentNo);
    }

    @ParameterizedTest
    @CsvSource({"2026/02/30 -1, NOT_A_DATE", "-1, NOT_A_DATE", "'', BLANK"})
    void aDayThatIsNoneIsAReject(String cell, ProblemCode code) throws IOException {
        Reject reject =
                read(sales().row(cell, "다온", "", "", "1,000", "100", "1,100")).onlyReject();

        assertThat(reject.column()).isEqualTo("일자-No.");
        assertThat(reject.reason().code()).isEqualTo(code);
        assertThat(reject.at().sheet()).isEqualTo("Sheet1");
        assertThat(reject.at().row()).isEqualTo(3);
    }
}
