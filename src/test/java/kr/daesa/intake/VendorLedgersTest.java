package kr.daesa.intake;

import static kr.daesa.intake.Reading.OWN;
import static kr.daesa.intake.Reading.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledgers of WEHAGO and iCUBE, and the form of Hometax, each under the headings of a real file. */
class VendorLedgersTest {

    private static final String[] WEHAGO = "일자,유형,거래처코드,거래처,사업자번호,품명,공급가액,부가세,합계,차변계정,대변계정,관리,전표상태".split(",");
    private static final String[] ICUBE =
            ("iss_no,co_cd,div_cd,tr_cd,iss_dt,tax_ty,isu_dt,divreg_nb,div_nm,trreg_nb,tr_nm,sum_am,sup_am,vat_am,etax_ty,"
                            + "etax_fg,dummy1,iss_ymd,item_dc,addtax_cd")
                    .split(",");

    @TempDir
    Path folder;

    private static TableFile wehago(String title) {
        return new TableFile("sheet1").row(title).row((Object[]) WEHAGO);
    }

    private Reading xlsx(TableFile table) throws IOException {
        return Reading.ledger(table.writeXlsx(folder.resolve("a.xlsx")));
    }

    @Test
    void aWehagoLedgerReadsInEveryContainer() throws IOException {
        TableFile table = wehago("매입매출장")
                .row(
                        "2026-09-01",
                        "51.과세",
                        "00102",
                        "(주)거래처",
                        PARTNER,
                        "용지",
                        "100,000",
                        "10,000",
                        "110,000",
                        "830",
                        "251",
                        "",
                        "승인")
                .row(
                        "2026-09-02",
                        "11",
                        "00103",
                        "나래",
                        PARTNER,
                        "컨설팅",
                        200_000,
                        20_000,
                        220_000,
                        "108",
                        "401",
                        "",
                        "승인")
                .row("", "", "", "[ 월 계 ]", "", "", "300,000", "30,000", "330,000");

        for (Path file : List.of(
                table.writeXls(folder.resolve("a.xls")),
                table.writeXlsx(folder.resolve("a.xlsx")),
                table.writeCsv(folder.resolve("a.csv"), TableFile.MS949))) {
            Reading reading = Reading.ledger(file);
            assertThat(reading.facts.format()).isEqualTo("wehago-ledger");
            assertThat(reading.rejects).isEmpty();
            assertThat(reading.rows)
                    .extracting(InvoiceRow::direction)
                    .containsExactly(Direction.PURCHASE, Direction.SALES);
            InvoiceRow bought = reading.rows.get(0);
            assertThat(bought.writeDate()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(String.valueOf(bought.counterparty())).isEqualTo(PARTNER.replace("-", ""));
            assertThat(bought.counterpartyName()).isEqualTo("(주)거래처");
            assertThat(bought.item()).isEqualTo("용지");
            assertThat(bought.supply()).isEqualTo(100_000);
            assertThat(bought.tax()).isEqualTo(10_000);
            assertThat(bought.evidence()).isEqualTo(Evidence.ELECTRONIC);
            assertThat(bought.at().row()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "57.카과, PURCHASE, TAXABLE, CARD",
        "57 카과, PURCHASE, TAXABLE, CARD",
        "17.카과, SALES, TAXABLE, CARD",
        "61.현과, PURCHASE, TAXABLE, CASH_RECEIPT",
        "14.건별, SALES, TAXABLE, OTHER",
        "건별, SALES, TAXABLE, OTHER",
        "53.면세, PURCHASE, EXEMPT, ELECTRONIC",
        "12.영세, SALES, ZERO_RATED, ELECTRONIC",
        "54.불공, PURCHASE, TAXABLE, ELECTRONIC",
        "불공, PURCHASE, TAXABLE, ELECTRONIC",
        "55, PURCHASE, TAXABLE, ELECTRONIC",
    })
    void aWehagoCodeSaysDirectionTaxTypeAndEvidence(
            String code, Direction direction, TaxType taxType, Evidence evidence) throws IOException {
        InvoiceRow row = xlsx(wehago("매입매출장").row("2026-09-01", code, "", "거래처", PARTNER, "", "1,000", "0"))
                .onlyRow();

        assertThat(row.direction()).isEqualTo(direction);
        assertThat(row.taxType()).isEqualTo(taxType);
        assertThat(row.kind()).isEqualTo(taxType == TaxType.EXEMPT ? InvoiceKind.EXEMPT : InvoiceKind.TAX);
        assertThat(row.evidence()).isEqualTo(evidence);
    }

    @Test
    void aNameThatSalesAndPurchasesShareIsTakenByTheTitleOnly() throws IOException {
        Object[] row = {"2026-09-01", "카과", "", "거래처", PARTNER, "", "1,000", "100"};

        Reading both = xlsx(wehago("매입매출장").row(row));

        assertThat(both.onlyReject().column()).isEqualTo("유형");
        assertThat(both.onlyReject().reason()).isEqualTo(Problem.of(ProblemCode.NO_DIRECTION, "카과"));
        assertThat(xlsx(wehago("매 입 장").row(row)).onlyRow().direction()).isEqualTo(Direction.PURCHASE);
        assertThat(xlsx(wehago("(주)한빛 [매출장] 2026년 9월").row(row)).onlyRow().direction())
                .isEqualTo(Direction.SALES);
        assertThat(xlsx(wehago("매출장 매입장").row(row)).onlyReject().reason().code())
                .isEqualTo(ProblemCode.NO_DIRECTION);
        // The row's own code counts for more than the title.
        row[1] = "57.카과";
        assertThat(xlsx(wehago("매출장").row(row)).onlyRow().direction()).isEqualTo(Direction.PURCHASE);
    }

    @Test
    void aWehagoRowThatCannotBeReadSaysSheetRowColumnAndValue() throws IOException {
        Reading reading = xlsx(wehago("매입매출장")
                .row("2026-09-31", "11", "", "거래처", PARTNER, "", "1,000", "100")
                .row("2026-09-30", "99.기타", "", "거래처", PARTNER, "", "1,000", "100")
                .row("2026-09-30", "11", "", "거래처", PARTNER, "", "천원", "100"));

        assertThat(reading.rejects)
                .extracting(reject -> reject.at().sheet(), reject -> reject.at().row(), Reject::column, Reject::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sheet1", 3, "일자", "2026-09-31"),
                        org.assertj.core.groups.Tuple.tuple("sheet1", 4, "유형", "99.기타"),
                        org.assertj.core.groups.Tuple.tuple("sheet1", 5, "공급가액", "천원"));
    }

    private static TableFile icube() {
        return new TableFile("etax").row((Object[]) ICUBE);
    }

    private static Object[] icubeRow(String direction, String correction, String kind) {
        return new Object[] {
            "20260325410000960000000A",
            "1000",
            "1000",
            "00017",
            "20260325",
            direction,
            "20260402",
            "1248100998",
            "한빛",
            "2208162517",
            "거래처",
            "1100000.00",
            "1000000.00",
            "100000.00",
            correction,
            kind,
            "당초 승인번호 ( 20260301-41000096-00000009 )",
            "20260403",
            "컨설팅",
            "1"
        };
    }

    @Test
    void anIcubeTableReadsWithIssueAndSendDate() throws IOException {
        Reading reading = Reading.ledger(
                icube().row(icubeRow("1", "1", "1")).writeCsv(folder.resolve("etax.csv"), TableFile.MS949));

        InvoiceRow row = reading.onlyRow();
        assertThat(reading.facts.format()).isEqualTo("icube-tax-invoices");
        assertThat(row.direction()).isEqualTo(Direction.SALES);
        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(String.valueOf(row.approvalNo())).contains("20260325410000960000000A");
        assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.tax()).isEqualTo(100_000);
        assertThat(row.item()).isEqualTo("컨설팅");
        assertThat(row.correction()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, SALES, TAXABLE, false",
        "2, 2, 1, PURCHASE, TAXABLE, true",
        "3, 1, 1, SALES, EXEMPT, false",
        "4, 2, 1, PURCHASE, EXEMPT, true",
        "1, 1, 2, SALES, ZERO_RATED, false",
        "매출, 수정, 영세율(수정), SALES, ZERO_RATED, true",
        "면세매입, 일반, 일반, PURCHASE, EXEMPT, false",
        "2, 1, 위수탁영세율, PURCHASE, ZERO_RATED, false",
    })
    void icubeCodesSayDirectionTaxTypeAndCorrection(
            String code, String correction, String kind, Direction direction, TaxType taxType, boolean corrects)
            throws IOException {
        InvoiceRow row = xlsx(icube().row(icubeRow(code, correction, kind))).onlyRow();

        assertThat(row.direction()).isEqualTo(direction);
        assertThat(row.taxType()).isEqualTo(taxType);
        assertThat(row.correction()).isEqualTo(corrects);
        assertThat(String.valueOf(row.originalApprovalNo())).contains("202603014100009600000009");
    }

    @Test
    void anIcubeTableMayBeFirmWideAndUnderTheHeadingsOfTheScreen() throws IOException {
        Owner firm = Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001"));
        Path byNumber = icube().row(icubeRow("2", "1", "1")).writeXls(folder.resolve("etax.xls"));
        TableFile screen = new TableFile("전자세금계산서")
                .row("구분", "분류", "작성일자", "발급일자", "전송일자", "코드", "거래처명", "사업자번호", "공급가액", "세액", "합계금액", "승인번호", "품목명")
                .row(
                        "매입",
                        "수정",
                        "2026-03-25",
                        "2026-04-02",
                        "2026-04-03",
                        "00017",
                        "거래처",
                        PARTNER,
                        "-1,000",
                        "-100",
                        "-1,100",
                        "",
                        "용지");

        assertThat(Reading.of(byNumber, Side.LEDGER, firm).clients).containsExactly("K0001");
        InvoiceRow row = xlsx(screen).onlyRow();
        assertThat(row.direction()).isEqualTo(Direction.PURCHASE);
        assertThat(row.correction()).isTrue();
        assertThat(row.supply()).isEqualTo(-1_000);
        assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    private static TableFile bulkForm() {
        TableFile table = new TableFile("엑셀업로드양식").row("엑셀 업로드 양식(전자세금계산서-일반(영세율))");
        for (int notice = 2; notice <= 5; notice++) {
            table.row("★ 주의사항 " + notice + " : 작성일자는 8자리로 입력합니다.");
        }
        return table.row(
                "전자(세금)계산서 종류\n(01:일반, 02:영세율)",
                "작성일자",
                "공급자 등록번호\n(\"-\" 없이 입력)",
                "공급자\n 종사업장번호",
                "공급자 상호",
                "공급자 성명",
                "공급받는자 등록번호\n(\"-\" 없이 입력)",
                "공급받는자 \n종사업장번호",
                "공급받는자 상호 ",
                "공급받는자 성명",
                "공급받는자 이메일1",
                "공급가액\n합계",
                "세액\n합계",
                "비고",
                "일자1\n(2자리, 작성년월 제외)",
                "품목1",
                "규격1",
                "수량1",
                "단가1",
                "공급가액1",
                "세액1",
                "품목비고1",
                "일자2\n(2자리, 작성년월 제외)",
                "품목2",
                "규격2",
                "수량2",
                "단가2",
                "공급가액2",
                "세액2",
                "품목비고2",
                "현금",
                "수표",
                "어음",
                "외상미수금",
                "영수(01),\n청구(02)");
    }

    private static Object[] bulkRow(Object kind, Object supplier, Object buyer) {
        return new Object[] {
            kind,
            "20260930",
            supplier,
            "",
            "한빛",
            "홍대표",
            buyer,
            "",
            "거래처",
            "김대표",
            "a@example.com",
            "1000000",
            "100000",
            "9월분",
            "30",
            "컨설팅",
            "",
            "1",
            "600000",
            "600000",
            "60000",
            "",
            "30",
            "출장",
            "",
            "1",
            "400000",
            "400000",
            "40000",
            "",
            "",
            "",
            "",
            "1100000",
            "02"
        };
    }

    @Test
    void theBulkIssueFormTellsWhatIsToBeIssued() throws IOException {
        TableFile form = bulkForm()
                .row(bulkRow("01", "1248100998", "2208162517"))
                .row(bulkRow(2, 1_248_100_998L, 2_208_162_517L))
                .row("", "");

        for (Path file : List.of(form.writeXls(folder.resolve("a.xls")), form.writeXlsx(folder.resolve("a.xlsx")))) {
            Reading reading = Reading.ledger(file);
            assertThat(reading.facts.format()).isEqualTo("hometax-bulk-form");
            assertThat(reading.rejects).isEmpty();
            assertThat(reading.rows)
                    .extracting(InvoiceRow::taxType)
                    .containsExactly(TaxType.TAXABLE, TaxType.ZERO_RATED);
            InvoiceRow row = reading.rows.get(0);
            assertThat(row.direction()).isEqualTo(Direction.SALES);
            assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
            assertThat(row.counterpartyName()).isEqualTo("거래처");
            assertThat(row.supply()).isEqualTo(1_000_000);
            assertThat(row.tax()).isEqualTo(100_000);
            assertThat(row.item()).isEqualTo("컨설팅");
            assertThat(row.approvalNo()).isNull();
            assertThat(row.state().provesIssue()).isFalse();
            assertThat(row.at().row()).isEqualTo(7);
        }
    }

    @Test
    void inAFormTheClientIsSupplierOrBuyerOrItIsAnothersForm() throws IOException {
        assertThat(xlsx(bulkForm().row(bulkRow("01", "2208162517", "1248100998")))
                        .onlyRow()
                        .direction())
                .isEqualTo(Direction.PURCHASE);
        Reject foreign =
                xlsx(bulkForm().row(bulkRow("01", "2208162517", "6178100011"))).onlyReject();
        assertThat(foreign.reason()).isEqualTo(Problem.of(ProblemCode.NOT_THIS_CLIENT, "2208162517, 6178100011"));
        assertThat(xlsx(bulkForm().row(bulkRow("01", "22081", "6178100011")))
                        .onlyReject()
                        .reason()
                        .code())
                .isEqualTo(ProblemCode.NOT_A_PARTY_NUMBER);
        assertThat(xlsx(bulkForm().row(bulkRow("01", "", "")))
                        .onlyReject()
                        .reason()
                        .code())
                .isEqualTo(ProblemCode.BLANK);
    }

    @Test
    void inAFirmWideFormARowIsTheSuppliers() throws IOException {
        Owner firm = Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001", BusinessNumber.parse(PARTNER), "K0002"));
        Path file = bulkForm()
                .row(bulkRow("01", "1248100998", "2208162517"))
                .row(bulkRow("01", "6178100011", "2208162517"))
                .row(bulkRow("01", "6178100011", "6138177041"))
                .writeXls(folder.resolve("a.xls"));

        Reading reading = Reading.of(file, Side.LEDGER, firm);

        assertThat(reading.clients).containsExactly("K0001", "K0002");
        assertThat(reading.rows).extracting(InvoiceRow::direction).containsExactly(Direction.SALES, Direction.PURCHASE);
        assertThat(reading.rejects)
                .extracting(reject -> reject.reason().code())
                .containsExactly(ProblemCode.NO_SUCH_CLIENT);
    }

    @Test
    void aWehagoLedgerCannotLieAmongFirmWideFiles() throws IOException {
        Path file = wehago("매입매출장")
                .row("2026-09-01", "11", "", "거래처", PARTNER, "", "1,000", "100")
                .writeXlsx(folder.resolve("a.xlsx"));

        SourceFacts facts = Reading.of(file, Side.LEDGER, Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001"))).facts;

        assertThat(facts.unreadable()).isEqualTo(Problem.of(ProblemCode.MISSING_COLUMN, "사업자등록번호"));
    }
}
