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

/** WEHAGO 매입매출장 under the headings of a real file. */
class WehagoLedgerTest {

    private static final String[] WEHAGO = "일자,유형,거래처코드,거래처,사업자번호,품명,공급가액,부가세,합계,차변계정,대변계정,관리,전표상태".split(",");

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

    @Test
    void aWehagoLedgerCannotLieAmongFirmWideFiles() throws IOException {
        Path file = wehago("매입매출장")
                .row("2026-09-01", "11", "", "거래처", PARTNER, "", "1,000", "100")
                .writeXlsx(folder.resolve("a.xlsx"));

        SourceFacts facts = Reading.of(file, Side.LEDGER, Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001"))).facts;

        assertThat(facts.unreadable()).isEqualTo(Problem.of(ProblemCode.MISSING_COLUMN, "사업자등록번호"));
    }
}
