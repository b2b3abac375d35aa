package kr.daesa.quality;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.daesa.testing.TaxInvoiceXml;
import org.jspecify.annotations.Nullable;

/** What a service hands over of one search, as JSON, or the invoices themselves, as XML. */
final class CollectedFiles {

    private static final long NEVER = 1_790_000_000_000L; // archives tell a time; it is to be the same for every run

    private final Client client;
    private final HometaxForm form;

    CollectedFiles(Client client) {
        this.client = client;
        this.form = client.hometaxForm();
    }

    /**
     * Writes one page.
     *
     * @param folder of the search
     * @param name without ending
     * @param stated how many rows the search is said to have
     * @return names of the files
     */
    List<String> write(Path folder, String name, List<Invoice> rows, int page, int pages, int stated)
            throws IOException {
        Files.createDirectories(folder);
        String file = name + form.ending();
        switch (form) {
            case XML_FOLDER -> {
                return xmlFiles(folder, name, rows);
            }
            case XML_ZIP -> zip(folder.resolve(file), rows);
            default -> Files.writeString(folder.resolve(file), json(rows, page, pages, stated));
        }
        return List.of(file);
    }

    private List<String> xmlFiles(Path folder, String name, List<Invoice> rows) throws IOException {
        List<String> files = new ArrayList<>();
        for (Invoice row : rows) {
            String file = name + "-" + (files.size() + 1) + form.ending();
            Files.write(folder.resolve(file), xml(row));
            files.add(file);
        }
        return files;
    }

    private void zip(Path file, List<Invoice> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Invoice row : rows) {
                ZipEntry entry = new ZipEntry(row.written.getMonthValue() + "/" + row.number + ".xml");
                entry.setTime(NEVER);
                zip.putNextEntry(entry);
                zip.write(xml(row));
                zip.closeEntry();
            }
        }
    }

    private byte[] xml(Invoice row) {
        boolean sales = row.lane.isSales();
        String own = client.payer().number();
        int kind = (row.lane.isExempt() ? 3 : 1) + (row.correction ? 1 : 0);
        String more = (row.reason.isEmpty() ? "" : "<AmendmentStatusCode>" + row.reason + "</AmendmentStatusCode>")
                + (row.original.isEmpty() ? "" : "<OriginalIssueID>" + row.original + "</OriginalIssueID>");
        TaxInvoiceXml xml = TaxInvoiceXml.of(
                        day(row, row.written),
                        row.number,
                        sales ? own : row.party.number(),
                        sales ? row.party.number() : own,
                        row.supply,
                        row.tax)
                .with("supplierName", sales ? client.payer().name() : row.party.name())
                .with("buyerName", sales ? row.party.name() : client.payer().name())
                .with("typeCode", "0" + kind + "0" + (row.zeroRated ? 2 : 1))
                .with("note", row.note)
                .with("item", row.item)
                .with("more", more);
        if (row.spoilt.equals("공급가액")) {
            xml.with("supply", "12,34O");
        }
        return client.random().nextInt(4) == 0 ? xml.prefix("kec").bytes() : xml.bytes();
    }

    private static String day(Invoice row, LocalDate day) {
        return row.spoilt.equals("작성일자") ? "20261301" : plain(day);
    }

    private static String plain(@Nullable LocalDate day) {
        return day == null ? "" : day.toString().replace("-", "");
    }

    private static String supply(Invoice row) {
        return row.spoilt.equals("공급가액") ? "12,34O" : Long.toString(row.supply);
    }

    private String json(List<Invoice> rows, int page, int pages, int stated) {
        String list = rows.stream().map(this::json).collect(Collectors.joining(",\n  "));
        return switch (form) {
            case POPBILL ->
                String.format(
                        Locale.ROOT,
                        "{\"code\": 1, \"message\": \"\", \"total\": %d, \"perPage\": 1000, \"pageNum\": %d, \"pageCount\": %d,"
                                + " \"list\": [\n  %s]}\n",
                        stated,
                        page,
                        pages,
                        list);
            case BAROBILL ->
                String.format(
                        Locale.ROOT,
                        "{\"CurrentPage\": %d, \"CountPerPage\": 1000, \"MaxPageNum\": %d, \"MaxIndex\": %d,"
                                + " \"SimpleTaxInvoiceExList\": {\"SimpleTaxInvoiceEx\": [\n  %s]}}\n",
                        page,
                        pages,
                        stated,
                        list);
            default ->
                "{\"result\": {\"code\": \"CF-00000\", \"message\": \"성공\"}, \"data\": {\"resList\": [\n  " + list
                        + "]}}\n";
        };
    }

    private String json(Invoice row) {
        boolean sales = row.lane.isSales();
        String own = client.payer().number();
        String seller = sales ? own : row.party.number();
        String buyer = sales ? row.party.number() : own;
        String sellerName = sales ? client.payer().name() : row.party.name();
        String buyerName = sales ? row.party.name() : client.payer().name();
        String dashed = row.number.substring(0, 8) + "-" + row.number.substring(8, 16) + "-" + row.number.substring(16);
        return switch (form) {
            case POPBILL ->
                fields(
                        "ntsconfirmNum",
                        row.number,
                        "writeDate",
                        day(row, row.written),
                        "issueDate",
                        plain(row.issued),
                        "sendDate",
                        plain(row.sent),
                        "taxType",
                        row.lane.isExempt() ? "면세" : row.zeroRated ? "영세" : "과세",
                        "modifyYN",
                        row.correction ? "Y" : "N",
                        "modifyCode",
                        row.reason,
                        "orgNTSConfirmNum",
                        row.original,
                        "supplyCostTotal",
                        supply(row),
                        "taxTotal",
                        Long.toString(row.tax),
                        "totalAmount",
                        Long.toString(row.supply + row.tax),
                        "remark1",
                        row.note,
                        "invoicerCorpNum",
                        seller,
                        "invoicerCorpName",
                        sellerName,
                        "invoiceeCorpNum",
                        buyer,
                        "invoiceeCorpName",
                        buyerName,
                        "itemName",
                        row.item);
            case BAROBILL ->
                fields(
                        "NTSSendKey",
                        row.number,
                        "WriteDate",
                        day(row, row.written),
                        "IssueDT",
                        row.issued == null ? "" : plain(row.issued) + "101530",
                        "NTSSendDT",
                        row.sent == null ? "" : plain(row.sent) + "020000",
                        "ModifyCode",
                        row.reason.isEmpty() ? "" : row.reason.substring(1),
                        "TaxType",
                        row.lane.isExempt() ? "3" : row.zeroRated ? "2" : "1",
                        "InvoicerCorpNum",
                        seller,
                        "InvoicerCorpName",
                        sellerName,
                        "InvoiceeCorpNum",
                        buyer,
                        "InvoiceeCorpName",
                        buyerName,
                        "AmountTotal",
                        supply(row),
                        "TaxTotal",
                        Long.toString(row.tax),
                        "TotalAmount",
                        Long.toString(row.supply + row.tax),
                        "ItemName",
                        row.item,
                        "Remark1",
                        row.note);
            default ->
                fields(
                        "resApprovalNo",
                        dashed,
                        "resWriteDate",
                        day(row, row.written),
                        "resTaxInvoiceType",
                        (row.zeroRated ? "영세율" : "일반") + "(" + (row.correction ? "수정" : "")
                                + (row.lane.isExempt() ? "계산서)" : "세금계산서)"),
                        "resSupplierRegNumber",
                        seller,
                        "resSupplierCompanyName",
                        sellerName,
                        "resContractorRegNumber",
                        buyer,
                        "resContractorCompanyName",
                        buyerName,
                        "resSupplyValue",
                        supply(row),
                        "resTaxAmt",
                        Long.toString(row.tax),
                        "resTotalAmount",
                        Long.toString(row.supply + row.tax),
                        "resItemName",
                        row.item);
        };
    }

    static String fields(String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add("\"" + namesAndValues[i] + "\": \"" + namesAndValues[i + 1] + "\"");
        }
        return fields.stream().collect(Collectors.joining(", ", "{", "}"));
    }
}
