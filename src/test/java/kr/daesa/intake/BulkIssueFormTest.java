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
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of Hometax for bulk issue, with its notices and the line breaks of its header. */
class BulkIssueFormTest {

    @TempDir
    Path folder;

    private Reading xlsx(TableFile table) throws IOException {
        return Reading.ledger(table.writeXlsx(folder.resolve("a.xlsx")));
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
}
