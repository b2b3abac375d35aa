package kr.daesa.intake;

import static kr.daesa.intake.Reading.CLIENT;
import static kr.daesa.intake.Reading.OWN;
import static kr.daesa.intake.Reading.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HometaxRejectsTest {

    private static final String NO_1 = "20261108-41000096-00100014";
    private static final String NO_2 = "20261109-10261109-0290003c";
    private static final String OTHER = "617-81-00011";

    @TempDir
    Path folder;

    private static HometaxInvoice sale(String approvalNo) {
        return HometaxInvoice.of("2026-11-07", approvalNo, OWN, PARTNER, 1_000_000, 100_000);
    }

    private Path xls(HometaxListFile list) throws IOException {
        return list.table().writeXls(folder.resolve("목록.xls"));
    }

    private Reading read(HometaxInvoice invoice) throws IOException {
        return Reading.hometax(xls(HometaxListFile.sales(OWN, "(주)한빛").add(invoice)));
    }

    @ParameterizedTest
    @CsvSource({
        "작성일자, 2026-02-30, NOT_A_DATE",
        "작성일자, , BLANK",
        "승인번호, , BLANK",
        "승인번호, 20261108-4100, NOT_AN_APPROVAL_NUMBER",
        "공급가액, '1,2OO', NOT_AN_AMOUNT",
        "공급가액, '1,568,7', NOT_AN_AMOUNT",
        "공급가액, , BLANK",
        "세액, 없음, NOT_AN_AMOUNT",
        "발급일자, 어제, NOT_A_DATE",
        "전송일자, 2026-13-01, NOT_A_DATE",
        "공급받는자사업자등록번호, 12-34, NOT_A_PARTY_NUMBER",
    })
    void aRowThatCannotBeReadSaysWhereAndWhat(String column, @Nullable String value, ProblemCode code)
            throws IOException {
        Reading reading = read(sale(NO_1).with(column, value));

        Reject reject = reading.onlyReject();
        assertThat(reject.reason().code()).isEqualTo(code);
        assertThat(reject.column()).isEqualTo(column);
        assertThat(reject.value()).isEqualTo(value == null ? "" : value);
        assertThat(reject.at().sheet()).isEqualTo("세금계산서");
        assertThat(reject.at().row()).isEqualTo(7);
        assertThat(reject.clientId()).isEqualTo("K0001");
        assertThat(reject.side()).isEqualTo(Side.HOMETAX);
        assertThat(reject.direction()).isEqualTo(Direction.SALES);
        assertThat(reject.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(reading.facts.tallies())
                .containsExactly(new RowTally("K0001", Side.HOMETAX, Direction.SALES, InvoiceKind.TAX, 1, 1));
    }

    @Test
    void aRejectKeepsWhatCouldBeReadAndItsMoneyCounts() throws IOException {
        Reading reading = read(sale(NO_1).with("발급일자", "어제"));

        assertThat(reading.onlyReject().approvalNo()).isEqualTo(ApprovalNumber.parse(NO_1));
        assertThat(String.valueOf(reading.onlyReject().counterparty())).isEqualTo("2208162517");
        assertThat(reading.facts.body()).isEqualTo(new ControlTotals(1L, 1_000_000L, 100_000L));
    }

    @Test
    void rowsOfAnotherCompanyAreRejectedAndCounted() throws IOException {
        Reading reading = Reading.hometax(xls(HometaxListFile.sales(OTHER, "다른회사")
                .add(HometaxInvoice.of("2026-11-07", NO_1, OTHER, PARTNER, 10_000, 1_000))
                .add(HometaxInvoice.of("2026-11-07", NO_2, OTHER, "8001011234567", 10_000, 1_000))));

        assertThat(reading.rows).isEmpty();
        assertThat(reading.rejects)
                .extracting(Reject::reason)
                .containsExactly(
                        Problem.of(ProblemCode.NOT_THIS_CLIENT, "6178100011, 2208162517"),
                        Problem.of(ProblemCode.NOT_THIS_CLIENT, "6178100011, 8001011******"));
        assertThat(reading.rejects).extracting(Reject::clientId).containsOnly("K0001");
        assertThat(reading.facts.foreignRows()).isEqualTo(2);
        assertThat(reading.facts.rejected()).isEqualTo(2);
    }

    @Test
    void anEmptyListOfAnotherCompanyProvesNothing() throws IOException {
        Reading reading =
                Reading.hometax(xls(HometaxListFile.sales(OTHER, "다른회사").head(0, 0)));

        assertThat(reading.facts.unreadable()).isEqualTo(Problem.of(ProblemCode.NOT_THIS_CLIENT, "617-81-00011"));
    }

    @Test
    void residentNumbersAreMaskedInEveryReject() throws IOException {
        Reading typingError = read(sale(NO_1).with("공급받는자사업자등록번호", "800101-12345678"));
        Reading shifted = read(sale(NO_1).with("공급가액", "８００１０１-1234567"));

        assertThat(typingError.onlyReject().value()).isEqualTo("800101-********");
        assertThat(typingError.onlyReject().reason().args()).containsExactly("800101-********");
        assertThat(shifted.onlyReject().value()).isEqualTo("800101-1******");
        assertThat(shifted.onlyReject().reason().args()).containsExactly("800101-1******");
    }

    @Test
    void inAFirmWideFileARowGoesToTheClientWhoseNumberItBears() throws IOException {
        Owner firm = Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001", BusinessNumber.parse(PARTNER), "K0002"));
        Path file = xls(HometaxListFile.sales("", "")
                .add(HometaxInvoice.of("2026-11-07", NO_1, OWN, OTHER, 10_000, 1_000))
                .add(HometaxInvoice.of("2026-11-07", NO_2, OTHER, PARTNER, 20_000, 2_000))
                .add(HometaxInvoice.of("2026-11-07", "20261109-10261109-00000003", OTHER, OTHER, 30_000, 3_000)));

        Reading reading = Reading.of(file, Side.HOMETAX, firm);

        assertThat(reading.clients).containsExactly("K0001", "K0002");
        assertThat(reading.rows)
                .extracting(row -> row.direction())
                .containsExactly(Direction.SALES, Direction.PURCHASE);
        assertThat(reading.rejects).extracting(Reject::clientId).containsExactly("");
        assertThat(reading.rejects)
                .extracting(reject -> reject.reason().code())
                .containsExactly(ProblemCode.NO_SUCH_CLIENT);
        assertThat(reading.facts.tallies())
                .containsExactly(
                        new RowTally("", Side.HOMETAX, Direction.SALES, InvoiceKind.TAX, 1, 1),
                        new RowTally("K0001", Side.HOMETAX, Direction.SALES, InvoiceKind.TAX, 1, 0),
                        new RowTally("K0002", Side.HOMETAX, Direction.PURCHASE, InvoiceKind.TAX, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "매출, '', K0001, SALES",
        "매입, '', K0002, PURCHASE",
        "매입, 124-81-00998, K0001, SALES",
        "매출, 220-81-62517, K0002, PURCHASE",
    })
    void betweenTwoClientsTheHeadDecidesAndThenTheTitle(
            String title, String ownNumber, String client, Direction direction) throws IOException {
        Owner firm = Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001", BusinessNumber.parse(PARTNER), "K0002"));
        HometaxListFile list =
                title.equals("매출") ? HometaxListFile.sales(ownNumber, "") : HometaxListFile.purchases(ownNumber, "");

        Reading reading = Reading.of(xls(list.add(sale(NO_1))), Side.HOMETAX, firm);

        assertThat(reading.clients).containsExactly(client);
        assertThat(reading.onlyRow().direction()).isEqualTo(direction);
    }

    @Test
    void rowsThatAreNoDataAreNotCounted() throws IOException {
        HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛").wide();
        HometaxListFile narrow = HometaxListFile.sales(OWN, "(주)한빛");
        TableFile table = list.table()
                .row(list.cells(sale(NO_1)))
                .row()
                .row("", "합 계", "", "", "", "", "", "", "", "", "", "", "", "", "1,100,000", "1,000,000", "100,000")
                .row("사업자 등록번호", OWN, "상호", "(주)한빛")
                .row("총 합계금액", "2,200,000", "총 공급가액", "2,000,000", "총 세액", "200,000")
                .row("매출 전자(수정) 세금계산서 목록조회")
                .row(narrow.headings())
                .row(narrow.cells(sale(NO_2)))
                .row("총계", "", "", "", "", "", "", "", "", "", "", "", "", "", "2,200,000", "2,000,000", "200,000");

        Reading reading = Reading.hometax(table.writeXls(folder.resolve("목록.xls")));

        assertThat(reading.rejects).isEmpty();
        assertThat(reading.rows).extracting(row -> row.item()).containsExactly("컨설팅", "컨설팅");
        assertThat(reading.facts.lines()).isEqualTo(2);
    }

    @Test
    void aRowThatWasCutOffOrSplitIsRejected() throws IOException {
        HometaxListFile list =
                HometaxListFile.sales(OWN, "(주)한빛").add(sale(NO_1)).add(sale(NO_2));
        List<String> lines = list.table().text('\t').lines().toList();
        String cut = lines.get(6).substring(0, lines.get(6).indexOf("1,000,000") + 5);
        String split = lines.get(7) + "\t한 칸 더";
        Path file = folder.resolve("목록.txt");
        Files.writeString(
                file, String.join("\r\n", lines.subList(0, 6)) + "\r\n" + split + "\r\n" + cut, StandardCharsets.UTF_8);

        Reading reading = Reading.of(file, Side.HOMETAX, CLIENT);

        assertThat(reading.rows).isEmpty();
        assertThat(reading.rejects)
                .extracting(Reject::reason)
                .containsExactly(
                        Problem.of(ProblemCode.WRONG_CELL_COUNT, 34, 33),
                        Problem.of(ProblemCode.WRONG_CELL_COUNT, 16, 33));
    }

    @Test
    void aTaxInvoiceInAListWithoutTaxColumnIsRejected() throws IOException {
        Reading reading =
                Reading.hometax(xls(HometaxListFile.sales(OWN, "(주)한빛").exempt().add(sale(NO_1))));

        assertThat(reading.onlyReject().reason().code()).isEqualTo(ProblemCode.BLANK);
        assertThat(reading.onlyReject().column()).isEqualTo("세액");
    }

    @Test
    void aRowMayBeTheClientsWhileOneOfItsNumbersCannotBeRead() throws IOException {
        Reading reading = read(sale(NO_1).with("공급자사업자등록번호", "124-81-0O998"));

        assertThat(reading.onlyReject().reason().code()).isEqualTo(ProblemCode.NOT_A_PARTY_NUMBER);
        assertThat(reading.onlyReject().direction()).as("from the title").isEqualTo(Direction.SALES);
        assertThat(reading.facts.foreignRows()).isZero();
    }

    @Test
    void headsOfJoinedListsAddUpAndARepeatedHeadCountsOnce() throws IOException {
        HometaxListFile list =
                HometaxListFile.sales(OWN, "(주)한빛").head(1_000_000, 100_000).add(sale(NO_1));
        TableFile table = list.table()
                .row("총 합계금액", "1,100,000", "총 공급가액", "1,000,000", "총 세액", "100,000")
                .row("총 합계금액", "22", "총 공급가액", "20", "총 세액", "2");

        assertThat(Reading.hometax(table.writeXls(folder.resolve("목록.xls")))
                        .facts
                        .head())
                .isEqualTo(new ControlTotals(null, 1_000_020L, 100_002L));
    }
}
