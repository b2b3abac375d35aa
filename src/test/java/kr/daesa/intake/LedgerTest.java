package kr.daesa.intake;

import static kr.daesa.intake.Reading.OWN;
import static kr.daesa.intake.Reading.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.TaxType;
import kr.daesa.testing.LedgerFile;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    @TempDir
    Path folder;

    private Reading csv(LedgerFile ledger) throws IOException {
        return Reading.ledger(ledger.table().writeCsv(folder.resolve("장부.csv"), TableFile.MS949));
    }

    @Test
    void aPlainLedgerReadsWithAllOfItsColumns() throws IOException {
        Reading reading = csv(LedgerFile.plain()
                .values(
                        "K1-7",
                        "매출",
                        "2026-07-17",
                        "2026-08-12",
                        "20260812-41000096-00100034",
                        "220-81-62517",
                        "거래처",
                        "1,515,080",
                        "151,508",
                        "과세",
                        "전자",
                        "컨설팅",
                        "전송대기",
                        "7월분"));

        InvoiceRow row = reading.onlyRow();
        assertThat(row.side()).isEqualTo(Side.LEDGER);
        assertThat(row.documentNo()).isEqualTo("K1-7");
        assertThat(row.direction()).isEqualTo(Direction.SALES);
        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 7, 17));
        assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 8, 12));
        assertThat(row.approvalNo()).isEqualTo(ApprovalNumber.parse("202608124100009600100034"));
        assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
        assertThat(row.counterpartyName()).isEqualTo("거래처");
        assertThat(row.supply()).isEqualTo(1_515_080);
        assertThat(row.tax()).isEqualTo(151_508);
        assertThat(row.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(row.taxType()).isEqualTo(TaxType.TAXABLE);
        assertThat(row.evidence()).isEqualTo(Evidence.ELECTRONIC);
        assertThat(row.item()).isEqualTo("컨설팅");
        assertThat(row.state()).isEqualTo(IssueState.WAITING);
        assertThat(row.note()).isEqualTo("7월분");
        assertThat(row.at().row()).isEqualTo(2);
        assertThat(reading.facts.format()).isEqualTo("plain-ledger");
        assertThat(reading.facts.direction()).isEqualTo(Direction.SALES);
        assertThat(reading.facts.head()).isNull();
        assertThat(reading.facts.nameRange()).isNull();
    }

    @Test
    void optionalColumnsMayBeAbsentAndTheOrderIsFree() throws IOException {
        InvoiceRow row = csv(LedgerFile.of("공급가액", "작성일자", "구분").values("-50000", "2026.7.1", "매입"))
                .onlyRow();

        assertThat(row.direction()).isEqualTo(Direction.PURCHASE);
        assertThat(row.supply()).isEqualTo(-50_000);
        assertThat(row.tax()).isZero();
        assertThat(row.counterparty()).isNull();
        assertThat(row.approvalNo()).isNull();
        assertThat(row.evidence()).isEqualTo(Evidence.ELECTRONIC);
        assertThat(row.state()).isEqualTo(IssueState.UNKNOWN);
        assertThat(row.reference()).isEqualTo("inbox/장부.csv#2");
    }

    @Test
    void englishHeadingsAndWordsServeAsWellInEveryContainer() throws IOException {
        TableFile table = LedgerFile.plainEnglish()
                .row(
                        "direction", "PURCHASE",
                        "write_date", LocalDate.of(2026, 8, 9),
                        "counterparty_no", 2208162517L,
                        "supply_amount", 7_000,
                        "tax_type", "zero_rated",
                        "evidence", "Paper",
                        "transmission_state", "CANCELLED")
                .table();

        for (Path file : List.of(
                table.writeXls(folder.resolve("a.xls")),
                table.writeXlsx(folder.resolve("a.csv")),
                table.writeCsvWithMark(folder.resolve("a.xlsx")),
                table.writeTxt(folder.resolve("a.txt")))) {
            InvoiceRow row = Reading.ledger(file).onlyRow();
            assertThat(row.direction()).isEqualTo(Direction.PURCHASE);
            assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 8, 9));
            assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
            assertThat(row.supply()).isEqualTo(7_000);
            assertThat(row.taxType()).isEqualTo(TaxType.ZERO_RATED);
            assertThat(row.kind()).isEqualTo(InvoiceKind.TAX);
            assertThat(row.evidence()).isEqualTo(Evidence.PAPER);
            assertThat(row.state()).isEqualTo(IssueState.CANCELLED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "과세유형, 면세, EXEMPT, EXEMPT, ELECTRONIC, UNKNOWN",
        "과세유형, 영세율, TAX, ZERO_RATED, ELECTRONIC, UNKNOWN",
        "증빙, 종이, TAX, TAXABLE, PAPER, UNKNOWN",
        "증빙, 카드, TAX, TAXABLE, CARD, UNKNOWN",
        "증빙, 현금영수증, TAX, TAXABLE, CASH_RECEIPT, UNKNOWN",
        "증빙, 기타, TAX, TAXABLE, OTHER, UNKNOWN",
        "전송상태, 미발행, TAX, TAXABLE, ELECTRONIC, NOT_ISSUED",
        "전송상태, 발행, TAX, TAXABLE, ELECTRONIC, ISSUED",
        "전송상태, 전송중, TAX, TAXABLE, ELECTRONIC, SENDING",
        "전송상태, 전송성공, TAX, TAXABLE, ELECTRONIC, SENT",
        "전송상태, 전송 실패, TAX, TAXABLE, ELECTRONIC, FAILED",
        "전송상태, 발행취소, TAX, TAXABLE, ELECTRONIC, CANCELLED",
    })
    void theWordsOfAPlainLedgerMeanWhatTheContractSays(
            String column, String word, InvoiceKind kind, TaxType taxType, Evidence evidence, IssueState state)
            throws IOException {
        InvoiceRow row = csv(LedgerFile.plain().row("구분", "매출", "작성일자", "2026-07-01", "공급가액", "1000", column, word))
                .onlyRow();

        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.taxType()).isEqualTo(taxType);
        assertThat(row.evidence()).isEqualTo(evidence);
        assertThat(row.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "구분, 매츌, UNKNOWN_WORD",
        "구분, , BLANK",
        "작성일자, , BLANK",
        "작성일자, 2026-06-31, NOT_A_DATE",
        "공급가액, , BLANK",
        "공급가액, 삼천원, NOT_AN_AMOUNT",
        "세액, x, NOT_AN_AMOUNT",
        "과세유형, 불명, UNKNOWN_WORD",
        "승인번호, 123, NOT_AN_APPROVAL_NUMBER",
        "거래처등록번호, 1234, NOT_A_PARTY_NUMBER",
    })
    void aLedgerRowThatCannotBeReadSaysWhereAndWhat(String column, @Nullable String value, ProblemCode code)
            throws IOException {
        Reject reject = csv(LedgerFile.plain()
                        .row("구분", "매출", "작성일자", "2026-07-01", "공급가액", "1000", "거래처명", "거래처", column, value))
                .onlyReject();

        assertThat(reject.reason().code()).isEqualTo(code);
        assertThat(reject.column()).isEqualTo(column);
        assertThat(reject.clientId()).isEqualTo("K0001");
        assertThat(reject.direction()).isEqualTo(column.equals("구분") ? null : Direction.SALES);
        assertThat(reject.kind()).isEqualTo(column.equals("과세유형") ? null : InvoiceKind.TAX);
    }

    @Test
    void totalsTitlesAndRepeatedHeadersAreNoRows() throws IOException {
        LedgerFile ledger = LedgerFile.of("작성일자", "구분", "거래처명", "공급가액")
                .values("2026-07-01", "매출", "한일합계상사", "1000")
                .values("", "", "[ 월 계 ]", "1000")
                .values("2026/07 계", "", "", "1000")
                .values("", "", "", "")
                .values("작성일자", "구분", "거래처명", "공급가액")
                .values("2026년 8월", "", "", "")
                .values("", "", "8월 거래", "")
                .values("2026-08-01", "매출", "합계", "2000")
                .values("누 계", "", "", "3000");

        Reading reading = csv(ledger);

        assertThat(reading.rejects).isEmpty();
        assertThat(reading.rows).extracting(InvoiceRow::supply).containsExactly(1000L, 2000L);
        assertThat(reading.facts.lines()).isEqualTo(2);
    }

    @Test
    void aRowWithMoneyAndNoDateIsARejectNotATitle() throws IOException {
        Reading reading = csv(LedgerFile.of("작성일자", "구분", "거래처명", "공급가액").values("", "매출", "거래처", "1000"));

        assertThat(reading.onlyReject().reason().code()).isEqualTo(ProblemCode.BLANK);
        assertThat(reading.onlyReject().column()).isEqualTo("작성일자");
    }

    @Test
    void aFirmWideLedgerNamesTheClientOfEachRow() throws IOException {
        Owner firm = Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001", BusinessNumber.parse(PARTNER), "K0002"));
        Path byNumber = LedgerFile.of("사업자등록번호", "구분", "작성일자", "공급가액")
                .values(PARTNER, "매출", "2026-07-01", "1000")
                .values("617-81-00011", "매출", "2026-07-01", "2000")
                .values("", "매출", "2026-07-01", "3000")
                .table()
                .writeCsv(folder.resolve("a.csv"), StandardCharsets.UTF_8);
        Path byId = LedgerFile.of("client_id", "direction", "write_date", "supply_amount")
                .values("K0001", "sales", "2026-07-01", "1000")
                .values("K0009", "sales", "2026-07-01", "2000")
                .table()
                .writeCsv(folder.resolve("b.csv"), StandardCharsets.UTF_8);

        Reading numbered = Reading.of(byNumber, Side.LEDGER, firm);
        Reading named = Reading.of(byId, Side.LEDGER, firm);

        assertThat(numbered.clients).containsExactly("K0002");
        assertThat(numbered.rejects)
                .extracting(reject -> reject.reason().code())
                .containsExactly(ProblemCode.NO_SUCH_CLIENT, ProblemCode.BLANK);
        assertThat(numbered.rejects).extracting(Reject::clientId).containsOnly("");
        assertThat(named.clients).containsExactly("K0001");
        assertThat(named.rejects)
                .extracting(Reject::reason)
                .containsExactly(Problem.of(ProblemCode.NO_SUCH_CLIENT, "K0009"));
    }

    @Test
    void aFirmWideLedgerWithoutAColumnForTheClientIsUnreadable() throws IOException {
        Path file = LedgerFile.plain()
                .row("구분", "매출", "작성일자", "2026-07-01", "공급가액", "1000")
                .table()
                .writeCsv(folder.resolve("a.csv"), StandardCharsets.UTF_8);

        Reading reading = Reading.of(file, Side.LEDGER, Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001")));

        assertThat(reading.facts.unreadable()).isEqualTo(Problem.of(ProblemCode.MISSING_COLUMN, "사업자등록번호"));
    }

    @Test
    void aRowOfAnotherCompanyInAClientsLedgerIsForeign() throws IOException {
        Reading reading = csv(LedgerFile.of("사업자등록번호", "관리번호", "구분", "작성일자", "공급가액")
                .values(PARTNER, "", "매출", "2026-07-01", "1000")
                .values(OWN, "K0002", "매출", "2026-07-01", "1000")
                .values(OWN, "K0001", "매출", "2026-07-01", "1000")
                .values("", "", "매출", "2026-07-01", "1000"));

        assertThat(reading.clients).containsExactly("K0001", "K0001");
        assertThat(reading.rejects)
                .extracting(reject -> reject.reason().code())
                .containsExactly(ProblemCode.NOT_THIS_CLIENT, ProblemCode.CONTRADICTION);
        assertThat(reading.facts.foreignRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 11, 1, SALES, TAX, TAXABLE, ELECTRONIC",
        "1, 11, , SALES, TAX, TAXABLE, PAPER",
        "1, 11.과세, 0, SALES, TAX, TAXABLE, PAPER",
        "1.매출, 12, 1, SALES, TAX, ZERO_RATED, ELECTRONIC",
        "1, 13, 1, SALES, EXEMPT, EXEMPT, ELECTRONIC",
        "1, 14, , SALES, TAX, TAXABLE, OTHER",
        "1, 16, , SALES, TAX, ZERO_RATED, OTHER",
        "1, 17, , SALES, TAX, TAXABLE, CARD",
        "1, 18, , SALES, EXEMPT, EXEMPT, CARD",
        "1, 20, , SALES, EXEMPT, EXEMPT, OTHER",
        "1, 22, , SALES, TAX, TAXABLE, CASH_RECEIPT",
        "2, 51, 1, PURCHASE, TAX, TAXABLE, ELECTRONIC",
        "2, 52, 1, PURCHASE, TAX, ZERO_RATED, ELECTRONIC",
        "2, 53, 1, PURCHASE, EXEMPT, EXEMPT, ELECTRONIC",
        "2, 54, 1, PURCHASE, TAX, TAXABLE, ELECTRONIC",
        ", 55, 1, PURCHASE, TAX, TAXABLE, ELECTRONIC",
        "2, 57, , PURCHASE, TAX, TAXABLE, CARD",
        "2, 58, , PURCHASE, EXEMPT, EXEMPT, CARD",
        "2, 61, , PURCHASE, TAX, TAXABLE, CASH_RECEIPT",
    })
    void theTypesOfSmartAToldApart(
            @Nullable String direction,
            String type,
            @Nullable String electronic,
            Direction expected,
            InvoiceKind kind,
            TaxType taxType,
            Evidence evidence)
            throws IOException {
        TableFile table = LedgerFile.smartA()
                .row(
                        "년도",
                        2026,
                        "월",
                        7,
                        "일",
                        5,
                        "매입매출구분(1-매출/2-매입)",
                        direction,
                        "과세유형",
                        type,
                        "거래처명",
                        "거래처",
                        "사업자(주민)등록번호",
                        "220-81-62517",
                        "공급가액",
                        1000,
                        "부가세",
                        100,
                        "품명",
                        "용역",
                        "전자세금(1.전자)",
                        electronic)
                .table();

        for (Path file : List.of(table.writeXls(folder.resolve("a.xls")), table.writeXlsx(folder.resolve("a.xlsx")))) {
            InvoiceRow row = Reading.ledger(file).onlyRow();
            assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 7, 5));
            assertThat(row.direction()).isEqualTo(expected);
            assertThat(row.kind()).isEqualTo(kind);
            assertThat(row.taxType()).isEqualTo(taxType);
            assertThat(row.evidence()).isEqualTo(evidence);
            assertThat(row.item()).isEqualTo("용역");
            assertThat(row.tax()).isEqualTo(100);
        }
    }

    @Test
    void smartARowsThatContradictThemselvesOrNoDayAreRejected() throws IOException {
        Reading reading = csv(LedgerFile.smartA()
                .row("년도", "2026", "월", "7", "일", "5", "매입매출구분(1-매출/2-매입)", "1", "과세유형", "51", "공급가액", "1")
                .row("년도", "2026", "월", "6", "일", "31", "매입매출구분(1-매출/2-매입)", "1", "과세유형", "11", "공급가액", "1")
                .row("년도", "2026", "월", "6", "일", "", "매입매출구분(1-매출/2-매입)", "1", "과세유형", "11", "공급가액", "1")
                .row("년도", "2026", "월", "6", "일", "1", "매입매출구분(1-매출/2-매입)", "1", "과세유형", "99", "공급가액", "1")
                .row("거래처명", "[합 계]", "공급가액", "3"));

        assertThat(reading.facts.format()).isEqualTo("douzone-smart-a");
        assertThat(reading.rejects)
                .extracting(reject -> reject.reason().code())
                .containsExactly(
                        ProblemCode.CONTRADICTION, ProblemCode.NOT_A_DATE, ProblemCode.BLANK, ProblemCode.UNKNOWN_WORD);
        assertThat(reading.rejects.get(1).value()).isEqualTo("2026-6-31");
    }
}
