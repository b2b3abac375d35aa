package kr.daesa.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.daesa.model.Side;
import tools.jackson.databind.json.JsonMapper;

/** A file of any length in each format and container: as many sales of one company, no two of them the same. */
public enum LongFile {
    HOMETAX_XLS("Hometax list, .xls", Side.HOMETAX, Container.XLS, ""),
    HOMETAX_XLSX("Hometax list, .xlsx", Side.HOMETAX, Container.XLSX, ""),
    HOMETAX_CSV("Hometax list, CSV in UTF-8", Side.HOMETAX, Container.CSV, ""),
    HOMETAX_CP949("Hometax list, CSV in CP949", Side.HOMETAX, Container.CP949, ""),
    HOMETAX_TXT("Hometax list, TXT", Side.HOMETAX, Container.TXT, ""),
    HOMETAX_HTML("Hometax list, HTML called .xls", Side.HOMETAX, Container.HTML, ""),
    POPBILL(
            "Popbill, JSON",
            Side.HOMETAX,
            Container.JSON,
            "ntsconfirmNum=@number|writeDate=@day|issueDate=@day|sendDate=@day|invoiceType=SELL|taxType=과세|purposeType=청구"
                    + "|modifyYN=N|supplyCostTotal=@supply|taxTotal=@tax|totalAmount=@total|invoicerCorpNum=1248100998"
                    + "|invoicerCorpName=한빛|invoiceeCorpNum=2208162517|invoiceeCorpName=@name|itemName=@item"),
    BAROBILL(
            "Barobill, JSON",
            Side.HOMETAX,
            Container.JSON,
            "NTSSendKey=@number|WriteDate=@day|IssueDT=@day101530|NTSSendDT=@day|ModifyCode=|TaxType=1|InvoicerCorpNum=1248100998"
                    + "|InvoicerCorpName=한빛|InvoiceeCorpNum=2208162517|InvoiceeCorpName=@name|AmountTotal=@supply|TaxTotal=@tax"
                    + "|TotalAmount=@total|ItemName=@item"),
    CODEF(
            "CODEF, JSON",
            Side.HOMETAX,
            Container.JSON,
            "resApprovalNo=@number|resWriteDate=@day|resTaxInvoiceType=일반(세금계산서)|resSupplierRegNumber=124-81-00998"
                    + "|resSupplierCompanyName=한빛|resContractorRegNumber=220-81-62517|resContractorCompanyName=@name"
                    + "|resSupplyValue=@supply|resTaxAmt=@tax|resTotalAmount=@total|resItemName=@item"),
    XML_IN_ZIP("tax invoices as XML in a zip", Side.HOMETAX, Container.ZIP_OF_XML, ""),
    PLAIN_LEDGER(
            "plain ledger, CSV",
            Side.LEDGER,
            Container.CSV,
            "전표번호=S-@serial|구분=매출|작성일자=@day|발급일자=@day|승인번호=@number|거래처등록번호=220-81-62517|거래처명=@name|공급가액=@supply"
                    + "|세액=@tax|과세유형=과세|증빙=전자|품목=@item|전송상태=|비고="),
    SMART_A(
            "Douzone Smart A, .xlsx",
            Side.LEDGER,
            Container.XLSX,
            "년도=2026|월=@month|일=@dayOfMonth|매입매출구분(1-매출/2-매입)=1|과세유형=11|불공제사유=|신용카드거래처코드=|신용카드사명="
                    + "|신용카드(가맹점)번호=|거래처명=@name|사업자(주민)등록번호=220-81-62517|공급가액=@supply|부가세=@tax|품명=@item"
                    + "|전자세금(1.전자)=1|기본계정=404|상대계정=108|현금영수증 승인번호="),
    WEHAGO(
            "WEHAGO, .xls",
            Side.LEDGER,
            Container.XLS,
            "일자=@day|유형=11.과세|거래처코드=00101|거래처=@name|사업자번호=220-81-62517|품명=@item|공급가액=@supply|부가세=@tax"
                    + "|합계=@total|차변계정=108|대변계정=404|관리=|전표상태="),
    ICUBE(
            "iCUBE, CSV in CP949",
            Side.LEDGER,
            Container.CP949,
            "iss_no=@number|iss_dt=@day|tax_ty=1|isu_dt=@day|iss_ymd=@day|tr_nm=@name|trreg_nb=2208162517|sum_am=@total"
                    + "|sup_am=@supply|vat_am=@tax|etax_ty=1|addtax_cd=0"),
    ECOUNT_PROGRESS(
            "ECOUNT 진행단계, .xlsx",
            Side.LEDGER,
            Container.XLSX,
            "일자-No.=@day -@serial|프로젝트그룹1명=|적요명=@item|발행일자=@day|거래처명=@name|공급가액=@supply|부가세=@tax|합계금액=@total"
                    + "|종류=전자|전자(세금)계산서 진행단계=전송완료|단계별기능=|승인번호=@number|내역보기=보기"),
    ECOUNT_SALES(
            "ECOUNT 현황, .xlsx",
            Side.LEDGER,
            Container.XLSX,
            "일자-No.=@day -@serial|거래처명=@name|담당자 이메일주소=|프로젝트명=|공급가액=@supply|매출부가세=@tax|매출합계=@total");

    /** Whose sales they are. */
    public static final String OWN = "124-81-00998";

    private static final String PARTNER = "220-81-62517";
    /** As many rows as {@code .xls} has room for, below the rows that stand above them. */
    private static final int MOST_IN_XLS = 65_000;

    private static final int PARTNERS = 300;

    private enum Container {
        XLS,
        XLSX,
        CSV,
        CP949,
        TXT,
        HTML,
        JSON,
        ZIP_OF_XML
    }

    private final String title;
    private final Side side;
    private final Container container;
    private final String template;

    LongFile(String title, Side side, Container container, String template) {
        this.title = title;
        this.side = side;
        this.container = container;
        this.template = template;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The folder that such files lie in. */
    public Side side() {
        return side;
    }

    /** How many of so many rows the container has room for. */
    public int rowsOf(int wanted) {
        return container == Container.XLS ? Math.min(wanted, MOST_IN_XLS) : wanted;
    }

    /** Writes it into a folder. */
    public Path write(Path folder, int rows) throws IOException {
        Path file = folder.resolve(name() + "-" + rowsOf(rows));
        return switch (container) {
            case XLS -> table(rowsOf(rows)).writeXls(file);
            case XLSX -> table(rows).writeXlsx(file);
            case CSV -> table(rows).writeCsv(file, StandardCharsets.UTF_8);
            case CP949 -> table(rows).writeCsv(file, TableFile.MS949);
            case TXT -> table(rows).writeTxt(file);
            case HTML -> html(file, rows);
            case JSON -> json(file, rows);
            case ZIP_OF_XML -> zip(file, rows);
        };
    }

    private TableFile table(int rows) {
        if (side == Side.HOMETAX) {
            HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛");
            IntStream.range(0, rows).mapToObj(LongFile::invoice).forEach(list::add);
            return list.table();
        }
        TableFile table = new TableFile("목록").row(new ArrayList<>(fields(0).keySet()));
        IntStream.range(0, rows)
                .forEach(serial -> table.row(new ArrayList<>(fields(serial).values())));
        return table;
    }

    private static HometaxInvoice invoice(int serial) {
        String number = number(serial).replaceFirst("(.{8})(.{8})", "$1-$2-");
        return HometaxInvoice.of(day(serial), number, OWN, PARTNER, supply(serial), supply(serial) / 10)
                .with("공급받는자 상호", name(serial))
                .with("품목명", item(serial));
    }

    private Map<String, Object> fields(int serial) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : template.split("\\|")) {
            int sign = field.indexOf('=');
            fields.put(field.substring(0, sign), value(field.substring(sign + 1), serial));
        }
        return fields;
    }

    private Object value(String text, int serial) {
        long supply = supply(serial);
        String day = day(serial);
        return switch (text) {
            case "@supply" -> supply;
            case "@tax" -> supply / 10;
            case "@total" -> supply + supply / 10;
            case "@number" -> number(serial);
            case "@name" -> name(serial);
            case "@item" -> item(serial);
            case "@month" -> day.substring(5, 7);
            case "@dayOfMonth" -> day.substring(8);
            default ->
                text.replace("@serial", String.valueOf(serial + 1))
                        .replace("@day", container == Container.JSON ? day.replace("-", "") : day);
        };
    }

    private static String day(int serial) {
        return "2026-%02d-%02d".formatted(7 + serial % 5, 1 + serial / 5 % 28);
    }

    private static String number(int serial) {
        return day(serial).replace("-", "") + "41000096%08x".formatted(serial);
    }

    private static String name(int serial) {
        return "나래상사 " + serial % PARTNERS + "호점";
    }

    private static String item(int serial) {
        return "사무용품 외 " + serial % 90;
    }

    private static long supply(int serial) {
        return 10_000L * (1 + serial % 5_000);
    }

    private Path html(Path file, int rows) throws IOException {
        HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
            out.write("<tr><td>사업자 등록번호</td><td>" + OWN + "</td><td>상호</td><td>(주)한빛</td></tr>\n");
            out.write("<tr><td colspan=\"33\">매출 전자(수정) 세금계산서 목록조회</td></tr>\n");
            row(out, list.headings());
            for (int serial = 0; serial < rows; serial++) {
                row(out, list.cells(invoice(serial)));
            }
            out.write("</table></body></html>\n");
        }
        return file;
    }

    private static void row(Writer out, List<?> cells) throws IOException {
        out.write("<tr>");
        for (Object cell : cells) {
            out.write("<td>" + (cell == null ? "" : cell) + "</td>");
        }
        out.write("</tr>\n");
    }

    /** One object a line, as they come from a service, nested as Popbill, Barobill and CODEF each do. */
    private Path json(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    switch (this) {
                        case BAROBILL ->
                            "{\"CurrentPage\": 1, \"MaxPageNum\": 1, \"SimpleTaxInvoiceExList\": {\"SimpleTaxInvoiceEx\": [";
                        case CODEF ->
                            "{\"result\": {\"code\": \"CF-00000\", \"message\": \"성공\"}, \"data\": {\"resList\": [";
                        default ->
                            "{\"code\": 1, \"message\": \"\", \"total\": " + rows
                                    + ", \"pageNum\": 1, \"pageCount\": 1, \"list\": [";
                    });
            for (int serial = 0; serial < rows; serial++) {
                out.write(serial == 0 ? "\n" : ",\n");
                out.write(JsonMapper.shared().writeValueAsString(fields(serial)));
            }
            out.write(this == POPBILL ? "]}\n" : "]}}\n");
        }
        return file;
    }

    private static Path zip(Path file, int rows) throws IOException {
        String own = OWN.replace("-", "");
        String partner = PARTNER.replace("-", "");
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int serial = 0; serial < rows; serial++) {
                String day = day(serial).replace("-", "");
                out.putNextEntry(new ZipEntry(number(serial) + ".xml"));
                out.write(TaxInvoiceXml.of(day, number(serial), own, partner, supply(serial), supply(serial) / 10)
                        .with("buyerName", name(serial))
                        .with("item", item(serial))
                        .bytes());
            }
        }
        return file;
    }
}
