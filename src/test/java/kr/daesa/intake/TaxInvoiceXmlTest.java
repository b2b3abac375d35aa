package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TaxInvoiceXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Electronic tax invoices in the standard XML. */
class TaxInvoiceXmlTest {

    private static final String OWN = "1248100998";
    private static final String PARTNER = "2208162517";
    private static final String NO = "202611084100009600100014";

    @TempDir
    Path folder;

    private static TaxInvoiceXml invoice() {
        return TaxInvoiceXml.of("20261107", NO, OWN, PARTNER, 1_000_000, 100_000);
    }

    private Reading read(byte[] content) throws IOException {
        return Reading.hometax(Files.write(folder.resolve("a.xml"), content));
    }

    private Problem problemOf(String content) throws IOException {
        return Objects.requireNonNull(
                read(content.getBytes(StandardCharsets.UTF_8)).facts.unreadable(), "it was read");
    }

    @Test
    void anInvoiceIsReadByPath() throws IOException {
        Reading reading = read(invoice().bytes());

        InvoiceRow row = reading.onlyRow();
        assertThat(row.direction()).isEqualTo(Direction.SALES);
        assertThat(row.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(row.taxType()).isEqualTo(TaxType.TAXABLE);
        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(row.issueDate()).isNull();
        assertThat(String.valueOf(row.approvalNo())).isEqualTo(NO);
        assertThat(String.valueOf(row.counterparty())).isEqualTo(PARTNER);
        assertThat(row.counterpartyName()).isEqualTo("공급받는상사");
        assertThat(row.counterpartyBranch()).isEqualTo("0002");
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.tax()).isEqualTo(100_000);
        assertThat(row.item()).isEqualTo("컨설팅");
        assertThat(row.correction()).isFalse();
        assertThat(reading.facts.format()).isEqualTo("tax-invoice-xml");
        assertThat(reading.facts.direction()).isEqualTo(Direction.SALES);
    }

    @Test
    void thatItDoesNotTellTheSendDateIsNotThatItWasNotSent() throws IOException {
        InvoiceRow row = read(invoice().bytes()).onlyRow();

        assertThat(row.sendDate()).isNull();
        assertThat(row.state()).isEqualTo(IssueState.UNKNOWN);
    }

    @Test
    void thePrefixDoesNotMatter() throws IOException {
        assertThat(read(invoice().prefix("ns7").bytes()).onlyRow().counterpartyName())
                .isEqualTo("공급받는상사");
    }

    @ParameterizedTest
    @CsvSource({"EUC-KR, EUC-KR", "euc-kr, x-windows-949", "UTF-8, x-windows-949", "EUC-KR, UTF-8", "UTF-8, UTF-16"})
    void theEncodingIsToldByTheBytesWhateverIsDeclared(String declared, String charset) throws IOException {
        String item = charset.equals("EUC-KR") ? "한글 품목" : "뷁 품목"; // the second is not in EUC-KR

        InvoiceRow row = read(invoice().with("item", item).declaredAs(declared).bytes(Charset.forName(charset)))
                .onlyRow();

        assertThat(row.item()).isEqualTo(item);
    }

    @ParameterizedTest
    @CsvSource({
        "0101, TAX, TAXABLE, false",
        "0102, TAX, ZERO_RATED, false",
        "0104, TAX, TAXABLE, false",
        "0105, TAX, ZERO_RATED, false",
        "0201, TAX, TAXABLE, true",
        "0205, TAX, ZERO_RATED, true",
        "0301, EXEMPT, EXEMPT, false",
        "0403, EXEMPT, EXEMPT, true",
    })
    void theTypeCodeTellsKindTypeAndCorrection(String code, InvoiceKind kind, TaxType type, boolean correction)
            throws IOException {
        InvoiceRow row =
                read(invoice().with("typeCode", code).with("tax", "0").bytes()).onlyRow();

        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.taxType()).isEqualTo(type);
        assertThat(row.correction()).isEqualTo(correction);
    }

    @Test
    void aCorrectionTellsItsReasonAndItsOriginal() throws IOException {
        InvoiceRow row = read(invoice()
                        .with("typeCode", "0201")
                        .with("supply", "-1000000")
                        .with("tax", "-100000")
                        .with("more", """
                                <AmendmentStatusCode>04</AmendmentStatusCode>
                                <OriginalIssueID>202609104100009600100001</OriginalIssueID>""")
                        .bytes())
                .onlyRow();

        assertThat(row.correctionReason()).isEqualTo(CorrectionReason.RESCINDED);
        assertThat(String.valueOf(row.originalApprovalNo())).isEqualTo("202609104100009600100001");
        assertThat(row.supply()).isEqualTo(-1_000_000);
    }

    @Test
    void anExemptInvoiceHasNoTax() throws IOException {
        String text =
                invoice().with("typeCode", "0301").toString().replaceAll("<TaxTotalAmount>.*</TaxTotalAmount>", "");

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).onlyRow().tax()).isZero();
    }

    @Test
    void aResidentBuyerIsMaskedAndReadAsAPerson() throws IOException {
        InvoiceRow row =
                read(invoice().with("buyerNo", "8001011234567").bytes()).onlyRow();

        assertThat(String.valueOf(row.counterparty())).isEqualTo("8001011******");
    }

    @Test
    void invoicesBelowAWrapperAreNumbered() throws IOException {
        String text = "<?xml version='1.0'?><List><Head>2</Head>" + invoice().element()
                + invoice().with("supply", "백만").element() + "</List>";

        Reading reading = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.rows).extracting(row -> row.at().row()).containsExactly(1);
        assertThat(reading.rejects)
                .extracting(Reject::column)
                .containsExactly(
                        "TaxInvoice[1].TaxInvoiceTradeSettlement/SpecifiedMonetarySummation/ChargeTotalAmount");
    }

    @ParameterizedTest
    @CsvSource({
        "supply, '', TaxInvoiceTradeSettlement/SpecifiedMonetarySummation/ChargeTotalAmount, BLANK",
        "supply, 1천원, TaxInvoiceTradeSettlement/SpecifiedMonetarySummation/ChargeTotalAmount, NOT_AN_AMOUNT",
        "writeDate, 20260230, TaxInvoiceDocument/IssueDateTime, NOT_A_DATE",
        "approvalNo, '', TaxInvoiceDocument/IssueID, BLANK",
        "approvalNo, 1234, TaxInvoiceDocument/IssueID, NOT_AN_APPROVAL_NUMBER",
        "typeCode, 0901, TaxInvoiceDocument/TypeCode, UNKNOWN_WORD",
        "buyerNo, 12345, TaxInvoiceTradeSettlement/InvoiceeParty/ID, NOT_A_PARTY_NUMBER",
        "more, <AmendmentStatusCode>9</AmendmentStatusCode>, TaxInvoiceDocument/AmendmentStatusCode, UNKNOWN_WORD",
        "more, <IssueID>202611084100009600100099</IssueID>, TaxInvoiceDocument/IssueID, CONTRADICTION",
    })
    void aBadValueIsARejectWithItsPath(String name, String value, String path, ProblemCode code) throws IOException {
        Reject reject = read(invoice().with(name, value).bytes()).onlyReject();

        assertThat(reject.column()).isEqualTo(path);
        assertThat(reject.reason().code()).isEqualTo(code);
        assertThat(reject.at().row()).isEqualTo(1);
    }

    @Test
    void anInvoiceOfOthersIsRejectedAsSuch() throws IOException {
        Reading reading = read(invoice().with("supplierNo", "1048518866").bytes());

        assertThat(reading.onlyReject().reason().code()).isEqualTo(ProblemCode.NOT_THIS_CLIENT);
        assertThat(reading.facts.foreignRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE TaxInvoice SYSTEM \"%s\">",
                "<!DOCTYPE TaxInvoice [<!ENTITY x SYSTEM \"%s\">]>",
                "<!DOCTYPE TaxInvoice [<!ENTITY % x SYSTEM \"%s\"> %x;]>",
                "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>",
            })
    void aDoctypeIsRefusedAndNothingIsFetched(String doctype) throws IOException {
        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(1);
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            String text =
                    invoice().with("item", "&x;").toString().replace("?>\n", "?>\n" + doctype.replace("%s", address));

            assertThat(problemOf(text)).isEqualTo(Problem.of(ProblemCode.FORBIDDEN_XML, "DOCTYPE", 2));

            assertThat(catchThrowable(listening::accept))
                    .as("somebody called")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anEntityOfItsOwnIsRefused() throws IOException {
        assertThat(problemOf(invoice().with("item", "&other;").toString()))
                .isEqualTo(Problem.of(ProblemCode.FORBIDDEN_XML, "&other;", 45));
    }

    @Test
    void charactersOfXmlAreText() throws IOException {
        assertThat(read(invoice()
                                .with("item", "A&amp;B &#44032;<![CDATA[<x>]]>")
                                .bytes())
                        .onlyRow()
                        .item())
                .isEqualTo("A&B 가<x>");
    }

    @Test
    void anInvoiceThatWasCutOffIsDamaged() throws IOException {
        String text = invoice().toString();

        Problem problem = problemOf(text.substring(0, text.indexOf("<SpecifiedMonetarySummation>")));

        assertThat(problem.code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(problem.args().get(0)).contains("(line ");
    }

    @Test
    void otherXmlSaysWhatItsRootIs() throws IOException {
        assertThat(problemOf("<?xml version='1.0'?><Envelope xmlns='urn:x'><Body/></Envelope>"))
                .isEqualTo(
                        Problem.of(ProblemCode.UNKNOWN_DOCUMENT, "<Envelope> urn:x", "tax-invoice-xml", "TaxInvoice"));
    }

    @Test
    void anInvoiceInALedgerFolderIsALedger() throws IOException {
        Reading reading =
                Reading.ledger(Files.write(folder.resolve("a.txt"), invoice().bytes()));

        assertThat(reading.onlyRow().side()).isEqualTo(Side.LEDGER);
    }

    @Test
    void depthWithoutEndIsDamaged() throws IOException {
        String deep = "<a>".repeat(100) + "</a>".repeat(100);

        assertThat(problemOf(invoice().with("more", deep).toString()).code()).isEqualTo(ProblemCode.DAMAGED);
    }
}
