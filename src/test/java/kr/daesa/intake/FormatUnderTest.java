package kr.daesa.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.Side;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.TableFile;
import kr.daesa.testing.TaxInvoiceXml;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every format with one sale of 25 September 2026, 1,000,000 won and 100,000 won of tax, to 나래상사. The columns of these
 * five values are known by name, so that dirt can be put into them.
 */
enum FormatUnderTest {
    HOMETAX_LIST(Side.HOMETAX, "hometax-list", "작성일자", "공급받는자사업자등록번호", "buyer", "공급가액", "세액", ""),
    PLAIN_LEDGER(
            Side.LEDGER,
            "plain-ledger",
            "작성일자",
            "거래처등록번호",
            "거래처명",
            "공급가액",
            "세액",
            "전표번호=S-1,구분=매출,작성일자,발급일자=2026-09-25,승인번호=,거래처등록번호,거래처명,공급가액,세액,과세유형=과세,증빙=전자,품목=용역,전송상태=,비고="),
    SMART_A(
            Side.LEDGER,
            "douzone-smart-a",
            "년도/월/일",
            "사업자(주민)등록번호",
            "거래처명",
            "공급가액",
            "부가세",
            "년도,월,일,매입매출구분(1-매출/2-매입)=1,과세유형=11,불공제사유=,신용카드거래처코드=,신용카드사명=,신용카드(가맹점)번호=,거래처명,사업자(주민)등록번호,"
                    + "공급가액,부가세,품명=용역,전자세금(1.전자)=1,기본계정=404,상대계정=108,현금영수증 승인번호="),
    WEHAGO(
            Side.LEDGER,
            "wehago-ledger",
            "일자",
            "사업자번호",
            "거래처",
            "공급가액",
            "부가세",
            "일자,유형=11.과세,거래처코드=00101,거래처,사업자번호,품명=용역,공급가액,부가세,합계=,차변계정=108,대변계정=404,관리=,전표상태="),
    ICUBE(
            Side.LEDGER,
            "icube-tax-invoices",
            "iss_dt",
            "trreg_nb",
            "tr_nm",
            "sup_am",
            "vat_am",
            "iss_no=20260925-41000096-00100014,iss_dt,tax_ty=1,isu_dt=20260925,iss_ymd=20260926,tr_nm,trreg_nb,sum_am=,sup_am,vat_am,etax_ty=1,"
                    + "addtax_cd=0"),
    ECOUNT_PROGRESS(
            Side.LEDGER,
            "ecount-progress",
            "일자-No.",
            "",
            "거래처명",
            "공급가액",
            "부가세",
            "일자-No.,프로젝트그룹1명=,적요명=용역,발행일자=2026/09/25,거래처명,공급가액,부가세,합계금액=,종류=전자,전자(세금)계산서 진행단계=전송완료,단계별기능=,"
                    + "승인번호=20260925-41000096-00100014,내역보기=보기"),
    ECOUNT_SALES(
            Side.LEDGER,
            "ecount-sales",
            "일자-No.",
            "",
            "거래처명",
            "공급가액",
            "매출부가세",
            "일자-No.,거래처명,담당자 이메일주소=,프로젝트명=,공급가액,매출부가세,매출합계="),
    BULK_FORM(
            Side.LEDGER,
            "hometax-bulk-form",
            "작성일자",
            "공급받는자 등록번호(\"-\" 없이 입력)",
            "공급받는자 상호",
            "공급가액 합계",
            "세액 합계",
            "전자(세금)계산서 종류(01:일반; 02:영세율)=01,작성일자,공급자 등록번호(\"-\" 없이 입력)=1248100998,공급자 상호=한빛,"
                    + "공급받는자 등록번호(\"-\" 없이 입력),공급받는자 상호,공급가액 합계,세액 합계,비고=,품목1=용역"),
    POPBILL_HOMETAX(
            Side.HOMETAX,
            "popbill-hometax",
            "writeDate",
            "invoiceeCorpNum",
            "invoiceeCorpName",
            "supplyCostTotal",
            "taxTotal",
            "ntsconfirmNum=202609254100009600100014,writeDate,issueDate=20260925,sendDate=20260926,taxType=과세,modifyYN=N,supplyCostTotal,taxTotal,"
                    + "invoicerCorpNum=1248100998,invoicerCorpName=한빛,invoiceeCorpNum,invoiceeCorpName"),
    BAROBILL_HOMETAX(
            Side.HOMETAX,
            "barobill-hometax",
            "WriteDate",
            "InvoiceeCorpNum",
            "InvoiceeCorpName",
            "AmountTotal",
            "TaxTotal",
            "NTSSendKey=202609254100009600100014,WriteDate,IssueDT=20260925101112,NTSSendDT=20260926,TaxType=1,AmountTotal,TaxTotal,"
                    + "InvoicerCorpNum=1248100998,InvoicerCorpName=한빛,InvoiceeCorpNum,InvoiceeCorpName"),
    CODEF_HOMETAX(
            Side.HOMETAX,
            "codef-hometax",
            "resWriteDate",
            "resContractorRegNumber",
            "resContractorCompanyName",
            "resSupplyValue",
            "resTaxAmt",
            "resApprovalNo=202609254100009600100014,resWriteDate,resTaxInvoiceType=세금계산서,resSupplierRegNumber=1248100998,"
                    + "resSupplierCompanyName=한빛,resContractorRegNumber,resContractorCompanyName,resSupplyValue,resTaxAmt"),
    POPBILL_ISSUED(
            Side.LEDGER,
            "popbill-issued",
            "writeDate",
            "invoiceeCorpNum",
            "invoiceeCorpName",
            "supplyCostTotal",
            "taxTotal",
            "taxType=과세,writeDate,issueType=정발행,supplyCostTotal,taxTotal,issueDT=20260925101112,stateCode=304,"
                    + "ntsconfirmNum=202609254100009600100014,invoicerCorpNum=1248100998,invoicerMgtKey=S-1,invoiceeCorpNum,invoiceeCorpName"),
    TAX_INVOICE_XML(Side.HOMETAX, "tax-invoice-xml", "writeDate", "buyerNo", "buyerName", "supply", "tax", "");

    static final String DATE = "date";
    static final String PARTY = "party";
    static final String NAME = "name";
    static final String SUPPLY = "supply";
    static final String TAX = "tax";

    final Side side;
    final String format;
    private final Map<String, String> columns;
    private final String template;

    FormatUnderTest(
            Side side,
            String format,
            String date,
            String party,
            String name,
            String supply,
            String tax,
            String template) {
        this.side = side;
        this.format = format;
        this.columns = Map.of(DATE, date, PARTY, party, NAME, name, SUPPLY, supply, TAX, tax);
        this.template = template;
    }

    boolean isTable() {
        return ordinal() < POPBILL_HOMETAX.ordinal();
    }

    boolean isXml() {
        return this == TAX_INVOICE_XML;
    }

    boolean namesNumbers() {
        return !columns.getOrDefault(PARTY, "").isEmpty();
    }

    /** Whether the write date stands in one cell and alone. */
    boolean hasDateCell() {
        return !columns.getOrDefault(DATE, "").contains("/") && this != ECOUNT_PROGRESS && this != ECOUNT_SALES;
    }

    /** The one sale, with other values in the columns of the five. */
    Map<String, @Nullable Object> sale(Map<String, ?> dirt) {
        Map<String, @Nullable Object> five = new LinkedHashMap<>(
                Map.of(DATE, "2026-09-25", PARTY, "220-81-62517", NAME, "나래상사", SUPPLY, "1000000", TAX, "100000"));
        five.putAll(dirt);
        if (this == HOMETAX_LIST) {
            HometaxListFile list = HometaxListFile.sales(Reading.OWN, "한빛");
            List<@Nullable Object> cells = list.cells(
                    HometaxInvoice.of("2026-09-25", "20260925-41000096-00100014", Reading.OWN, Reading.PARTNER, 0, 0)
                            .with("작성일자", five.get(DATE))
                            .with("공급받는자사업자등록번호", five.get(PARTY))
                            .with("공급받는자 상호", five.get(NAME))
                            .with("공급가액", five.get(SUPPLY))
                            .with("세액", five.get(TAX)));
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(i + "|" + list.headings().get(i), cells.get(i));
            }
            return row;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (String column : template.split(",")) {
            String[] sides = column.split("=", 2);
            row.put(sides[0].replace(';', ','), sides.length == 2 ? sides[1] : "");
        }
        columns.forEach((field, column) -> {
            if (field.equals(DATE) && !hasDateCell()) {
                putDay(row, String.valueOf(five.get(DATE)));
            } else if (!column.isEmpty()) {
                row.put(column, five.get(field));
            }
        });
        return row;
    }

    private void putDay(Map<String, @Nullable Object> row, String day) {
        if (this != SMART_A) {
            row.put("일자-No.", day.matches("[0-9]{4}-.*") ? day + " -1" : day);
            return;
        }
        String[] parts = (day + "--").split("-", -1);
        List.of("년도", "월", "일")
                .forEach(heading ->
                        row.put(heading, parts[List.of("년도", "월", "일").indexOf(heading)]));
    }

    static List<String> headings(Map<String, @Nullable Object> row) {
        return row.keySet().stream()
                .map(heading -> heading.substring(heading.indexOf('|') + 1))
                .toList();
    }

    /** The header and these rows, without anything above. */
    TableFile table(List<Map<String, @Nullable Object>> rows) {
        TableFile table = new TableFile("목록").row(headings(rows.get(0)));
        rows.forEach(row -> table.row(new ArrayList<>(row.values())));
        return table;
    }

    /** The one sale as text: CSV, JSON or XML. */
    String text(Map<String, ?> dirt) {
        Map<String, @Nullable Object> sale = sale(dirt);
        if (isXml()) {
            TaxInvoiceXml xml = TaxInvoiceXml.of(
                    "20260925", "202609254100009600100014", "1248100998", "2208162517", 1_000_000, 100_000);
            columns.forEach((field, name) -> xml.with(name, String.valueOf(sale.get(name))));
            return xml.toString();
        }
        return isTable() ? table(List.of(sale)).text(',') : JsonMapper.shared().writeValueAsString(List.of(sale));
    }

    Reading read(Path folder, Map<String, ?> dirt) throws IOException {
        return read(folder, text(dirt), StandardCharsets.UTF_8);
    }

    Reading read(Path folder, String text, Charset charset) throws IOException {
        return read(Files.write(folder.resolve("목록.xls"), text.getBytes(charset)));
    }

    Reading read(Path file) {
        return Reading.of(file, side, Reading.CLIENT);
    }

    @Override
    public String toString() {
        return format;
    }
}
