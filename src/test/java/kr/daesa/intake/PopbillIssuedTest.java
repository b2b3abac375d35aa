package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of Popbill to a search of issued invoices, as a file. */
class PopbillIssuedTest {

    private static final String INVOICE = """
            {"itemKey": "022040116012300001", "taxType": "과세", "writeDate": "20260925", "regDT": "20260925101500",
             "issueType": "정발행", "supplyCostTotal": "1000000", "taxTotal": "100000", "purposeType": "청구",
             "issueDT": "20261002101112", "lateIssueYN": false, "preIssueDT": "", "openYN": true, "openDT": null,
             "stateCode": 304, "stateDT": "20261003150001", "stateMemo": "",
             "ntsconfirmNum": "202610024100020300000A01", "ntsresult": "", "ntssendDT": "20261003150000",
             "ntsresultDT": "20261003151500", "ntssendErrCode": "SUC001", "modifyCode": null, "interOPYN": false,
             "invoicerCorpName": "한빛", "invoicerCorpNum": "1248100998", "invoicerMgtKey": "S-2026-0925",
             "invoiceeCorpName": "거래처", "invoiceeCorpNum": "2208162517", "invoiceeMgtKey": "",
             "trusteeCorpName": "", "trusteeCorpNum": ""}""";

    @TempDir
    Path folder;

    private Reading read(String json) throws IOException {
        return Reading.ledger(Files.writeString(folder.resolve("popbill.json"), json));
    }

    private static String answer(String... invoices) {
        return """
                {"code": 1, "total": %d, "perPage": 1000, "pageNum": 1, "pageCount": 1, "message": "정상",
                 "list": [%s]}""".formatted(invoices.length, String.join(",", invoices));
    }

    @Test
    void anAnswerReadsWithDatesStateAndKey() throws IOException {
        for (String json : List.of(answer(INVOICE), "[\n  " + INVOICE + "\n]", '\uFEFF' + answer(INVOICE))) {
            Reading reading = read(json);
            InvoiceRow row = reading.onlyRow();
            assertThat(reading.facts.format()).isEqualTo("popbill-issued");
            assertThat(row.direction()).isEqualTo(Direction.SALES);
            assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 9, 25));
            assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 10, 2));
            assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 10, 3));
            assertThat(String.valueOf(row.approvalNo())).contains("202610024100020300000A01");
            assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
            assertThat(row.counterpartyName()).isEqualTo("거래처");
            assertThat(row.documentNo()).isEqualTo("S-2026-0925");
            assertThat(row.supply()).isEqualTo(1_000_000);
            assertThat(row.tax()).isEqualTo(100_000);
            assertThat(row.state()).isEqualTo(IssueState.SENT);
            assertThat(row.correction()).isFalse();
            assertThat(row.note()).isEqualTo("SUC001");
            assertThat(row.at().row()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100, NOT_ISSUED",
        "300, ISSUED",
        "301, WAITING",
        "302, WAITING",
        "303, SENDING",
        "304, SENT",
        "305, FAILED",
        "400, CANCELLED",
        "500, CANCELLED",
        "600, CANCELLED",
    })
    void stateCodesAreStatesOfTheInvoice(String code, IssueState state) throws IOException {
        InvoiceRow row = read(answer(INVOICE.replace("\"stateCode\": 304", "\"stateCode\": " + code)))
                .onlyRow();

        assertThat(row.state()).isEqualTo(state);
        assertThat(row.sendDate() == null).isEqualTo(state == IssueState.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"null, ", "0, ", "1, MISTAKE", "'\"02\"', AMOUNT_CHANGED", "6, DOUBLE_ISSUE"})
    void modifyCodesAreReasonsOfACorrection(String code, @Nullable CorrectionReason reason) throws IOException {
        InvoiceRow row = read(answer(INVOICE.replace("\"modifyCode\": null", "\"modifyCode\": " + code)))
                .onlyRow();

        assertThat(row.correctionReason()).isEqualTo(reason);
        assertThat(row.correction()).isEqualTo(reason != null);
    }

    @ParameterizedTest
    @CsvSource({"영세, TAX, ZERO_RATED", "면세, EXEMPT, EXEMPT"})
    void taxTypesSayTheKind(String word, InvoiceKind kind, TaxType taxType) throws IOException {
        InvoiceRow row = read(answer(INVOICE.replace("과세", word))).onlyRow();

        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.taxType()).isEqualTo(taxType);
    }

    @Test
    void whatTheClientReceivesIsAPurchaseAndWhatIsNotItsOwnIsForeign() throws IOException {
        String received = INVOICE.replace("1248100998", "6178100011").replace("2208162517", "1248100998");
        String foreign = INVOICE.replace("1248100998", "6178100011");

        Reading reading = read(answer(received, foreign));

        assertThat(reading.rows).extracting(InvoiceRow::direction).containsExactly(Direction.PURCHASE);
        assertThat(reading.rows).extracting(InvoiceRow::counterpartyName).containsExactly("한빛");
        assertThat(reading.rejects)
                .extracting(reject -> reject.reason().code())
                .containsExactly(ProblemCode.NOT_THIS_CLIENT);
        assertThat(reading.facts.foreignRows()).isEqualTo(1);
    }

    @Test
    void aValueThatCannotBeReadIsNamedByKeyAndPlace() throws IOException {
        Reading reading = read(answer(
                INVOICE,
                INVOICE.replace("20260925\", \"regDT", "20260931\", \"regDT"),
                INVOICE.replace("\"stateCode\": 304", "\"stateCode\": 777")));

        assertThat(reading.rejects).extracting(Reject::column).containsExactly("writeDate", "stateCode");
        assertThat(reading.rejects).extracting(Reject::value).containsExactly("20260931", "777");
        assertThat(reading.rejects).extracting(reject -> reject.at().row()).containsExactly(2, 3);
    }

    @Test
    void fieldsThatTheFirstInvoiceLacksAreNotLost() throws IOException {
        String saved = INVOICE.replaceAll("\"(issueDT|ntsconfirmNum|ntssendDT)\": \"[^\"]*\",", "")
                .replace("304", "100");

        Reading reading = read(answer(saved, INVOICE));

        assertThat(reading.rejects).isEmpty();
        assertThat(reading.rows.get(0).approvalNo()).isNull();
        assertThat(reading.rows.get(1).approvalNo()).isNotNull();
    }

    @Test
    void whatIsNoListOfInvoicesIsUnreadable() throws IOException {
        Problem error = read("{\"code\": -11100008, \"message\": \"세션이 만료되었습니다.\"}")
                .facts
                .unreadable();
        assertThat(error == null ? null : error.code()).isEqualTo(ProblemCode.UNKNOWN_DOCUMENT);
        Problem other = read("[{\"name\": \"a\"}]").facts.unreadable();
        assertThat(other == null ? null : other.code()).isEqualTo(ProblemCode.UNKNOWN_DOCUMENT);
        Problem broken = read(answer(INVOICE).substring(0, 500)).facts.unreadable();
        assertThat(broken == null ? null : broken.code()).isEqualTo(ProblemCode.DAMAGED);
    }
}
