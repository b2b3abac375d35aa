package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What collecting services hand over as JSON. */
class CollectedJsonTest {

    private static final String ROW = """
            {"ntsconfirmNum": "202611084100009600100014", "writeDate": "20261107", "issueDate": "20261108",
             "sendDate": "20261109", "invoiceType": "매출", "taxType": "과세", "purposeType": "청구", "modifyYN": "N",
             "orgNTSConfirmNum": "", "supplyCostTotal": "1000000", "taxTotal": "100000", "totalAmount": "1100000",
             "remark1": "비고", "invoicerCorpNum": "1248100998", "invoicerTaxRegID": "", "invoicerCorpName": "(주)한빛",
             "invoiceeCorpNum": "2208162517", "invoiceeTaxRegID": "0007", "invoiceeCorpName": "나래상사",
             "itemName": "컨설팅", "detailList": [{"serialNum": 1, "taxTotal": "9"}], "supplyCost": "1", "tax": "2"}
            """;
    private static final String PAGE = """
            {"code": 1, "message": "조회 성공", "total": %d, "perPage": 1000, "pageNum": 1, "pageCount": 1, "list": [%s]}
            """;
    private static final String BAROBILL = """
            {"CurrentPage": 1, "CountPerPage": 100, "MaxPageNum": 1, "MaxIndex": 1, "SimpleTaxInvoiceExList":
             {"SimpleTaxInvoiceEx": [{"NTSSendKey": "202611084100020300100014", "WriteDate": "20261107",
              "IssueDT": "20261108101530", "NTSSendDT": "20261109020000", "ModifyCode": "", "TaxType": 1,
              "InvoicerCorpNum": "2208162517", "InvoicerTaxRegID": "", "InvoicerCorpName": "나래상사",
              "InvoiceeCorpNum": "1248100998", "InvoiceeCorpName": "(주)한빛",
              "AmountTotal": "1000000", "TaxTotal": "100000", "TotalAmount": "1100000", "ItemName": "자재"}]}}
            """;
    private static final String CODEF = """
            {"result": {"code": "CF-00000", "message": "성공"}, "data": {"resList": [
              {"resApprovalNo": "20261108-41000096-00100014", "resWriteDate": "20261107",
               "resTaxInvoiceType": "일반(세금계산서)", "resSupplierRegNumber": "124-81-00998",
               "resSupplierCompanyName": "(주)한빛", "resContractorRegNumber": "220-81-62517",
               "resContractorCompanyName": "나래상사", "resSupplyValue": "1,000,000", "resTaxAmt": "100,000",
               "resTotalAmount": "1,100,000", "resItemName": "컨설팅"}]}}
            """;

    @TempDir
    Path folder;

    private Reading read(String json) throws IOException {
        return Reading.hometax(Files.writeString(folder.resolve("a.bin"), json));
    }

    private static String page(String... rows) {
        return PAGE.formatted(rows.length, String.join(",", rows));
    }

    private static String row(String part, String instead) {
        assertThat(ROW).contains(part);
        return ROW.replace(part, instead);
    }

    @Test
    void aSearchOfPopbillIsRead() throws IOException {
        Reading reading = read(page(ROW));

        InvoiceRow row = reading.onlyRow();
        assertThat(row.direction()).isEqualTo(Direction.SALES);
        assertThat(row.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(row.state()).isEqualTo(IssueState.SENT);
        assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
        assertThat(row.counterpartyName()).isEqualTo("나래상사");
        assertThat(row.counterpartyBranch()).isEqualTo("0007");
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.tax()).isEqualTo(100_000);
        assertThat(row.item()).isEqualTo("컨설팅");
        assertThat(row.note()).isEqualTo("비고");
        assertThat(row.correction()).isFalse();
        assertThat(row.at().row()).isEqualTo(1);
        assertThat(reading.facts.format()).isEqualTo("popbill-hometax");
        assertThat(reading.facts.head()).isEqualTo(new ControlTotals(1L, null, null));
        assertThat(reading.facts.body()).isEqualTo(new ControlTotals(1L, 1_000_000L, 100_000L));
    }

    @ParameterizedTest
    @CsvSource({"과세, TAX, TAXABLE", "영세, TAX, ZERO_RATED", "면세, EXEMPT, EXEMPT"})
    void theTaxTypeTellsTheKind(String word, InvoiceKind kind, TaxType type) throws IOException {
        InvoiceRow row = read(page(row("\"과세\"", "\"" + word + "\""))).onlyRow();

        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.taxType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"'\"Y\"'", "true", "1"})
    void aCorrectionNamesItsOriginalAndItsReason(String modified) throws IOException {
        InvoiceRow row = read(page(row("\"modifyYN\": \"N\"", "\"modifyCode\": 2, \"modifyYN\": " + modified)
                        .replace("\"orgNTSConfirmNum\": \"\"", "\"orgNTSConfirmNum\": \"202609104100009600100001\"")
                        .replace("\"1000000\"", "-1000000")))
                .onlyRow();

        assertThat(row.correction()).isTrue();
        assertThat(row.correctionReason()).isEqualTo(CorrectionReason.AMOUNT_CHANGED);
        assertThat(String.valueOf(row.originalApprovalNo())).isEqualTo("202609104100009600100001");
        assertThat(row.supply()).isEqualTo(-1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"sendDate\": \"20261109\"', '\"sendDate\": \"\"', WAITING",
        "'\"sendDate\": \"20261109\"', '\"sendDate\": null', WAITING",
        "'\"sendDate\": \"20261109\",', '', UNKNOWN",
    })
    void onlyABlankSendDateSaysThatItWasNotSent(String part, String instead, IssueState state) throws IOException {
        assertThat(read(page(row(part, instead))).onlyRow().state()).isEqualTo(state);
    }

    @Test
    void barobillNestsItsList() throws IOException {
        Reading reading = read(BAROBILL);

        InvoiceRow row = reading.onlyRow();
        assertThat(row.direction()).isEqualTo(Direction.PURCHASE);
        assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(row.counterpartyName()).isEqualTo("나래상사");
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(reading.facts.format()).isEqualTo("barobill-hometax");
        assertThat(reading.facts.head()).isEqualTo(new ControlTotals(1L, null, null));
    }

    @Test
    void namesMayHaveAnotherCase() throws IOException {
        String camel = BAROBILL.replace("NTSSendKey", "ntsSendKey").replace("WriteDate", "writeDate");

        assertThat(String.valueOf(read(camel).onlyRow().approvalNo())).isEqualTo("202611084100020300100014");
    }

    @Test
    void codefDoesNotTellTheSendDate() throws IOException {
        Reading reading = read(CODEF);

        InvoiceRow row = reading.onlyRow();
        assertThat(row.direction()).isEqualTo(Direction.SALES);
        assertThat(row.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.state()).isEqualTo(IssueState.UNKNOWN);
        assertThat(reading.facts.format()).isEqualTo("codef-hometax");
        assertThat(reading.facts.head()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "세금계산서, TAX, TAXABLE, false",
        "영세율 세금계산서, TAX, ZERO_RATED, false",
        "계산서, EXEMPT, EXEMPT, false",
        "수정계산서, EXEMPT, EXEMPT, true",
        "수정세금계산서, TAX, TAXABLE, true",
        "일반, TAX, TAXABLE, false",
    })
    void codefShowsTheWordsOfHometax(String word, InvoiceKind kind, TaxType type, boolean correction)
            throws IOException {
        InvoiceRow row = read(CODEF.replace("일반(세금계산서)", word)).onlyRow();

        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.taxType()).isEqualTo(type);
        assertThat(row.correction()).isEqualTo(correction);
    }

    @Test
    void aBareListIsReadToo() throws IOException {
        assertThat(read("[\n " + ROW + "]").onlyRow().supply()).isEqualTo(1_000_000);
    }

    @Test
    void aListOfNoneIsAnAnswer() throws IOException {
        Reading reading = read(page());

        assertThat(reading.facts.unreadable()).isNull();
        assertThat(reading.facts.lines()).isZero();
    }

    @Test
    void aSummaryStatesTotals() throws IOException {
        Reading reading =
                read("{\"count\": 3, \"supplyCostTotal\": 3000, \"taxTotal\": \"300\", \"amountTotal\": 3300}");

        assertThat(reading.facts.head()).isEqualTo(new ControlTotals(3L, 3000L, 300L));
        assertThat(reading.facts.format()).isEqualTo("popbill-hometax");
        assertThat(reading.facts.tallies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"supplyCostTotal\": \"1000000\"', '\"supplyCostTotal\": \"백만원\"', supplyCostTotal, NOT_AN_AMOUNT",
        "'\"supplyCostTotal\": \"1000000\"', '\"supplyCostTotal\": 1000000.5', supplyCostTotal, NOT_AN_AMOUNT",
        "'\"supplyCostTotal\": \"1000000\"', '\"supplyCostTotal\": {\"won\": 1}', supplyCostTotal, BLANK",
        "'\"writeDate\": \"20261107\"', '\"writeDate\": \"20260230\"', writeDate, NOT_A_DATE",
        "'\"ntsconfirmNum\": \"202611084100009600100014\"', '\"ntsconfirmNum\": null', ntsconfirmNum, BLANK",
        "'\"taxType\": \"과세\"', '\"taxType\": \"간이\"', taxType, UNKNOWN_WORD",
        "'\"taxType\": \"과세\"', '\"taxType\": \"\"', taxType, BLANK",
        "'\"modifyYN\": \"N\"', '\"modifyCode\": \"9\"', modifyCode, UNKNOWN_WORD",
        "'\"orgNTSConfirmNum\": \"\"', '\"orgNTSConfirmNum\": \"12\"', orgNTSConfirmNum, NOT_AN_APPROVAL_NUMBER",
        "'\"taxTotal\": \"100000\"', '\"taxTotal\": \"1\", \"taxTotal\": \"2\"', taxTotal, CONTRADICTION",
        "'\"invoiceeCorpNum\": \"2208162517\"', '\"invoiceeCorpNum\": \"800101-12345678\"', invoiceeCorpNum, NOT_A_PARTY_NUMBER",
    })
    void aBadValueIsARejectWithItsPathAndTheRestGoesOn(String part, String instead, String field, ProblemCode code)
            throws IOException {
        Reading reading = read(page(ROW, row(part, instead), ROW));

        assertThat(reading.rows).hasSize(2);
        Reject reject = reading.rejects.get(0);
        assertThat(reject.column()).isEqualTo("list[1]." + field);
        assertThat(reject.reason().code()).isEqualTo(code);
        assertThat(reject.at().row()).isEqualTo(2);
        assertThat(reject.value()).doesNotContain("12345678");
    }

    @ParameterizedTest
    @CsvSource({"null, ''", "7, 7", "'[1]', […]"})
    void whatIsNoRecordIsAReject(String element, String shown) throws IOException {
        Reading reading = read(page(element, ROW));

        assertThat(reading.rows).hasSize(1);
        assertThat(reading.rejects).extracting(Reject::column).containsExactly("list[0]");
        assertThat(reading.rejects.get(0).reason().code()).isEqualTo(ProblemCode.NOT_A_RECORD);
    }

    @Test
    void amountsMayBeWrittenInEveryWay() throws IOException {
        for (String amount :
                new String[] {"\"-1,234\"", "-1234", "\"△１，２３４원\"", "-1233.9999999", "-1.234E3", "\"(1,234)\""}) {
            assertThat(read(page(row("\"1000000\"", amount))).onlyRow().supply())
                    .as(amount)
                    .isEqualTo(-1234);
        }
    }

    @Test
    void numbersMayHaveLostAZeroAndNamesMayBeDecomposed() throws IOException {
        InvoiceRow row = read(page(row("\"2208162517\"", "104818197").replace("나래상사", "\\u1102\\u1161\u200b래")))
                .onlyRow();

        assertThat(String.valueOf(row.counterparty())).isEqualTo("0104818197");
        assertThat(row.counterpartyName()).isEqualTo("나래");
    }

    @Test
    void jsonInCp949AndUnderAMarkReadsTheSame() throws IOException {
        Path cp949 = Files.write(folder.resolve("a.json"), page(ROW).getBytes(TableFile.MS949));
        Path marked = Files.write(folder.resolve("b.json"), ("\ufeff" + page(ROW)).getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.hometax(cp949).onlyRow().counterpartyName()).isEqualTo("나래상사");
        assertThat(Reading.hometax(marked).onlyRow().counterpartyName()).isEqualTo("나래상사");
    }

    @Test
    void lostCharactersMakeItUnreadable() throws IOException {
        assertThat(read(page(row("나래", "\ufffd"))).facts.unreadable())
                .isEqualTo(Problem.of(ProblemCode.UNDECODABLE_TEXT, 5));
    }

    @Test
    void aFileThatWasCutOffIsDamaged() throws IOException {
        Problem problem = Objects.requireNonNull(
                read(page(ROW, ROW).stripTrailing().replaceAll("]}$", "")).facts.unreadable());

        assertThat(problem.code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(problem.args().get(0)).contains("(line ");
    }

    @Test
    void whatGoesOnBehindTheEndIsDamaged() throws IOException {
        assertThat(Objects.requireNonNull(read(page(ROW) + page(ROW)).facts.unreadable())
                        .code())
                .isEqualTo(ProblemCode.DAMAGED);
    }

    @Test
    void unknownJsonSaysWhatItShowsAndWhatCameClosest() throws IOException {
        assertThat(read("{\"status\": \"ok\", \"rows\": [{\"writeDate\": \"20261107\", \"taxTotal\": \"1\"}]}")
                        .facts
                        .unreadable())
                .isEqualTo(Problem.of(
                        ProblemCode.UNKNOWN_DOCUMENT,
                        "status, rows, rows[0].writeDate, rows[0].taxTotal",
                        "popbill-hometax",
                        "ntsconfirmNum, issueDate, invoicerCorpNum, invoiceeCorpNum, supplyCostTotal"));
    }

    @Test
    void oneInvoiceByItselfLacksTheListAroundIt() throws IOException {
        Problem problem = Objects.requireNonNull(read(ROW).facts.unreadable());

        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_DOCUMENT);
        assertThat(problem.args().subList(1, 3)).containsExactly("popbill-hometax", "[{…}]");
    }

    /** What was issued through Popbill is wrapped alike and is a ledger. */
    @Test
    void aListOfOtherRecordsInAKnownWrapperIsNotTakenForAnEmptyOne() throws IOException {
        assertThat(Objects.requireNonNull(read(page(ROW.replace("issueDate", "issueDT")))
                                .facts
                                .unreadable())
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_DOCUMENT);
    }

    @Test
    void aFieldMayBeLeftOutOfTheFirstRecords() throws IOException {
        String[] rows = new String[40];
        Arrays.fill(rows, row("\"issueDate\": \"20261108\",", ""));
        rows[20] = ROW;

        assertThat(read(page(rows)).rows).hasSize(40);
    }

    @Test
    void otherListsBesideTheInvoicesArePassedOver() throws IOException {
        String json = page(ROW).replaceFirst("\\{", "{\"warnings\": [\"a\", {\"x\": 1}], ");

        assertThat(read(json).onlyRow().supply()).isEqualTo(1_000_000);
    }
}
