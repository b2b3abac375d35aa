package kr.daesa.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Writes a client's folder: two lists of Hometax with 33 columns, one ledger, one collection record. */
final class ClientFiles {

    static final String SALES = "매출전자세금계산서목록.csv";
    static final String PURCHASES = "매입전자세금계산서목록.csv";
    static final String LEDGER = "장부.csv";
    /** Rows above the header of a list. */
    static final int PREAMBLE = 5;

    private static final String PARTY = ",종사업장번호,상호,대표자명,주소";
    private static final String HEADER = "작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호" + PARTY + ",공급받는자사업자등록번호" + PARTY
            + ",합계금액,공급가액,세액,전자세금계산서분류,전자세금계산서종류,발급유형,비고,영수/청구 구분,공급자 이메일,공급받는자 이메일1,공급받는자 이메일2"
            + ",품목일자,품목명,품목규격,품목수량,품목단가,품목공급가액,품목세액,품목비고\r\n";

    private final ClientInvoices client;
    private final List<Invoice> invoices;

    ClientFiles(ClientInvoices client) {
        this.client = client;
        this.invoices = client.all();
    }

    void write(Path inbox) throws IOException {
        Path folder = inbox.resolve(client.id());
        Path hometax = Files.createDirectories(folder.resolve("hometax"));
        writeList(hometax.resolve(SALES), true);
        writeList(hometax.resolve(PURCHASES), false);
        writeLedger(Files.createDirectories(folder.resolve("ledger")).resolve(LEDGER));
        Files.writeString(hometax.resolve("night.collection.json"), collection());
    }

    private List<Invoice> listed(boolean sales) {
        return invoices.stream()
                .filter(invoice -> invoice.isAtHometax() && invoice.sale() == sales)
                .toList();
    }

    private void writeList(Path file, boolean sales) throws IOException {
        List<Invoice> rows = listed(sales);
        long supply = rows.stream().mapToLong(Invoice::supply).sum();
        long tax = rows.stream().mapToLong(Invoice::tax).sum();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("사업자 등록번호," + client.businessNo().formatted() + ",상호," + client.name() + ",대표자 명,홍대표\r\n\r\n");
            out.write("총 합계금액," + won(supply + tax) + ",총 공급가액," + won(supply) + ",총 세액," + won(tax) + "\r\n\r\n");
            out.write((sales ? "매출" : "매입") + " 전자(수정) 세금계산서 목록조회\r\n");
            out.write(HEADER);
            String own = client.businessNo().formatted() + ",," + client.name() + ",홍대표,서울특별시 강남구 테헤란로 1";
            StringBuilder row = new StringBuilder();
            for (Invoice invoice : rows) {
                row.setLength(0);
                list(row, invoice, own);
                out.append(row);
            }
        }
    }

    private void list(StringBuilder row, Invoice invoice, String own) {
        int partner = invoice.partner();
        String other = client.partnerNo(partner).formatted() + ",," + client.partnerName(partner) + ","
                + Words.person(partner) + "," + Words.address(partner);
        row.append(invoice.written()).append(',').append(client.approvalNo(invoice));
        row.append(',')
                .append(invoice.written())
                .append(',')
                .append(invoice.sent())
                .append(',');
        row.append(invoice.sale() ? own : other).append(',').append(invoice.sale() ? other : own);
        row.append(',').append(won(invoice.supply() + invoice.tax()));
        row.append(',').append(won(invoice.supply())).append(',').append(won(invoice.tax()));
        row.append(",세금계산서,일반,인터넷발급,,청구,tax").append(partner).append("@example.kr,ap@example.kr,,");
        row.append(invoice.written())
                .append(',')
                .append(Words.item(invoice.number()))
                .append(",EA,1,");
        row.append(won(invoice.supply())).append(',').append(won(invoice.supply()));
        row.append(',').append(won(invoice.tax())).append(",\r\n");
    }

    private void writeLedger(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("전표번호,구분,작성일자,발급일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,전송상태,비고\r\n");
            StringBuilder row = new StringBuilder();
            for (Invoice invoice : invoices) {
                if (invoice.isInLedger()) {
                    row.setLength(0);
                    ledger(row, invoice);
                    out.append(row);
                }
            }
        }
    }

    private void ledger(StringBuilder row, Invoice invoice) {
        row.append("S-").append(invoice.number()).append(invoice.sale() ? ",매출," : ",매입,");
        row.append(invoice.ledgerDay()).append(',').append(invoice.ledgerDay()).append(',');
        row.append(invoice.ledgerHasNumber() ? client.approvalNo(invoice) : "").append(',');
        row.append(client.partnerNo(invoice.partner()).formatted()).append(',');
        row.append(client.partnerName(invoice.partner())).append(',');
        row.append(invoice.ledgerSupply()).append(',').append(invoice.ledgerSupply() / 10);
        row.append(",과세,전자,").append(Words.item(invoice.number())).append(",,\r\n");
    }

    private String collection() {
        return """
                {"schema": "daesa.collection/1", "business_no": "%s", "collections": [
                  %s,
                  %s]}
                """.formatted(client.businessNo(), lane("SALES", SALES, true), lane("PURCHASE", PURCHASES, false));
    }

    private String lane(String direction, String file, boolean sales) {
        List<Invoice> rows = listed(sales);
        return """
                {"direction": "%s", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                   "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": %d, "supply_total": %d,
                   "tax_total": %d, "files": ["%s"]}""".formatted(
                        direction,
                        rows.size(),
                        rows.stream().mapToLong(Invoice::supply).sum(),
                        rows.stream().mapToLong(Invoice::tax).sum(),
                        file);
    }

    private static String won(long amount) {
        String grouped = NumberFormat.getIntegerInstance(Locale.ROOT).format(amount);
        return grouped.indexOf(',') < 0 ? grouped : '"' + grouped + '"';
    }
}
