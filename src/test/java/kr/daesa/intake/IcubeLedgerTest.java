package kr.daesa.intake;

import static kr.daesa.intake.Reading.OWN;
import static kr.daesa.intake.Reading.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of tax invoices of iCUBE. */
class IcubeLedgerTest {

    private static final String[] ICUBE =
            ("iss_no,co_cd,div_cd,tr_cd,iss_dt,tax_ty,isu_dt,divreg_nb,div_nm,trreg_nb,tr_nm,sum_am,sup_am,vat_am,etax_ty,"
                            + "etax_fg,dummy1,iss_ymd,item_dc,addtax_cd")
                    .split(",");

    @TempDir
    Path folder;

    private Reading xlsx(TableFile table) throws IOException {
        return Reading.ledger(table.writeXlsx(folder.resolve("a.xlsx")));
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
}
