package kr.daesa.intake;

import static kr.daesa.intake.Reading.OWN;
import static kr.daesa.intake.Reading.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.LedgerFile;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files with the dirt that real ones have. */
class DirtTest {

    private static final String NO = "20261108-41000096-00100014";

    @TempDir
    Path folder;

    @Test
    void aListSavedAgainWithDateCellsAndNumbersReadsTheSame() throws IOException {
        TableFile table = HometaxListFile.sales(OWN, "(주)한빛")
                .add(HometaxInvoice.of("2026-11-07", NO, OWN, PARTNER, 0, 0)
                        .with("작성일자", LocalDate.of(2026, 11, 7))
                        .with("발급일자", LocalDate.of(2026, 11, 8))
                        .with("공급자사업자등록번호", 1_248_100_998L)
                        .with("공급받는자사업자등록번호", 2_208_162_517L)
                        .with("공급받는자 종사업장번호", 1)
                        .with("공급가액", -1233.9999999)
                        .with("세액", -123))
                .table();

        for (Path file :
                new Path[] {table.writeXls(folder.resolve("a.xls")), table.writeXlsx(folder.resolve("a.xlsx"))}) {
            InvoiceRow row = Reading.hometax(file).onlyRow();
            assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 11, 7));
            assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 11, 8));
            assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
            assertThat(row.counterpartyBranch()).isEqualTo("0001");
            assertThat(row.supply()).isEqualTo(-1234);
            assertThat(row.tax()).isEqualTo(-123);
        }
    }

    @Test
    void textWithFullWidthInvisibleAndDecomposedCharactersReadsTheSame() throws IOException {
        TableFile table = HometaxListFile.sales(OWN, "(주)한빛")
                .add(HometaxInvoice.of("２０２６－１１－０７", "\u200b" + NO + "\u00a0", OWN, "２２０－８１－６２５１７", 0, 0)
                        .with("공급받는자 상호", "\u1112\u1161\u11ab\u1107\u1175\u11be")
                        .with("공급가액", "△１，２３４\n")
                        .with("세액", "₩ -"))
                .table();

        InvoiceRow row = Reading.hometax(table.writeCsv(folder.resolve("a.csv"), StandardCharsets.UTF_8))
                .onlyRow();

        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(row.counterpartyName()).isEqualTo("한빛");
        assertThat(row.supply()).isEqualTo(-1234);
        assertThat(row.tax()).isZero();
    }

    @Test
    void aFormulaThatWasNeverComputedIsARejectThatShowsIt() throws IOException {
        Path file = HometaxListFile.sales(OWN, "(주)한빛")
                .add(HometaxInvoice.of("2026-11-07", NO, OWN, PARTNER, 0, 0)
                        .with("공급가액", new TableFile.Formula("O7-Q7")))
                .table()
                .writeXlsx(folder.resolve("a.xlsx"));

        assertThat(Reading.hometax(file).onlyReject().reason())
                .isEqualTo(Problem.of(ProblemCode.NOT_AN_AMOUNT, "=O7-Q7"));
    }

    @Test
    void cellsMergedDownwardsLeaveBlanksThatAreRejected() throws IOException {
        Path file = LedgerFile.of("작성일자", "구분", "공급가액")
                .values("2026-07-01", "매출", "1000")
                .values(null, "매출", "2000")
                .table()
                .writeXlsx(folder.resolve("a.xlsx"));

        Reading reading = Reading.ledger(file);

        assertThat(reading.rows).hasSize(1);
        assertThat(reading.rejects).extracting(reject -> reject.reason().code()).containsExactly(ProblemCode.BLANK);
    }

    @Test
    void labelsOfTheHeadMayBeMergedOverBlanks() throws IOException {
        TableFile table = new TableFile("세금계산서")
                .row("사업자  등록번호 :", null, null, OWN, "상호", null, "(주)한빛")
                .row("총 합계금액", null, "1,100", "총  공급가액", null, "1,000", "총 세액", null, "100")
                .row(null, null, "매입 전자(수정)세금계산서 목록조회")
                .row(HometaxListFile.purchases(OWN, "(주)한빛").headings());

        Reading reading = Reading.hometax(table.writeXls(folder.resolve("a.xls")));

        assertThat(reading.facts.unreadable()).isNull();
        assertThat(String.valueOf(reading.facts.head())).isEqualTo("ControlTotals[rows=null, supply=1000, tax=100]");
        assertThat(String.valueOf(reading.facts.direction())).isEqualTo("PURCHASE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 29})
    void theHeaderIsLookedForInTheFirstThirtyRows(int above) throws IOException {
        TableFile table = new TableFile("장부");
        for (int i = 0; i < above; i++) {
            table.row("안내 " + i);
        }
        table.row("구분", "작성일자", "공급가액").row("매출", "2026-07-01", "1000");

        assertThat(Reading.ledger(table.writeXls(folder.resolve("a.xls")))
                        .onlyRow()
                        .at()
                        .row())
                .isEqualTo(above + 2);
    }

    @Test
    void anUnknownTableSaysWhatItShowsAndWhatItLacks() throws IOException {
        TableFile table = new TableFile("장부")
                .row("2026년 장부")
                .row("일자", "작성일자", "공급가액", "비고 800101-1234567")
                .row("1", "2", "3", "4");

        assertThat(Reading.ledger(table.writeXlsx(folder.resolve("a.xlsx")))
                        .facts
                        .unreadable())
                .isEqualTo(Problem.of(
                        ProblemCode.UNKNOWN_FORMAT,
                        "일자, 작성일자, 공급가액, 비고800101-1******",
                        "hometax-list",
                        "승인번호, 공급자사업자등록번호, 공급받는자사업자등록번호"));
    }

    @Test
    void anEmptyOrMissingListIsNotTheSame() throws IOException {
        assertThat(Reading.hometax(Files.createFile(folder.resolve("a.xls")))
                        .facts
                        .unreadable())
                .isEqualTo(Problem.of(ProblemCode.EMPTY_FILE));
        assertThat(Reading.hometax(Files.writeString(folder.resolve("b.xls"), "<html>점검 중</html>"))
                        .facts
                        .unreadable())
                .isEqualTo(Problem.of(ProblemCode.WEB_PAGE));
        assertThat(Reading.hometax(new TableFile("빈 시트").writeXlsx(folder.resolve("c.xlsx")))
                        .facts
                        .unreadable())
                .isEqualTo(Problem.of(ProblemCode.EMPTY_FILE));
    }

    @ParameterizedTest
    @CsvSource({
        "매출전자세금계산서목록(1~35).xls, 35",
        "매출전자세금계산서목록(1001~2000).xls, 1000",
        "매출전자세금계산서목록_1_84_.xls, 84",
        "매출전자세금계산서목록(1～35) (1).xls, 35",
        "매출전자세금계산서목록.xls, ",
        "매출_20260701_20260930_.xls, ",
        "매출(35~1).xls, ",
    })
    void theRangeInANameTellsHowManyInvoices(String name, @Nullable Long invoices) {
        assertThat(NameRange.of(name)).isEqualTo(invoices);
    }

    @Test
    void approvalNumbersAreToldApartByTheThousand() {
        ApprovalNumbersSeen seen = new ApprovalNumbersSeen();
        int added = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                String number = "2026110841000096" + String.format(Locale.ROOT, "%08d", i);
                added += seen.add(new ApprovalNumber(number)) ? 1 : 0;
            }
        }
        assertThat(added).isEqualTo(20_000);
    }
}
