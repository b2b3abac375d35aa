package kr.daesa.samples;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxType;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.LedgerFile;
import org.jspecify.annotations.Nullable;

/** The books of one client: its invoices, and how ledger and lists show them. */
final class Books {

    final String id;
    final Company self;
    private final int series;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param series tells the client's approval numbers from those of others
     */
    Books(String id, Company self, int series) {
        this.id = id;
        this.self = self;
        this.series = series;
    }

    Entry sale(String written, Company buyer, String item, long supply) {
        return add(Direction.SALES, written, buyer, item, supply);
    }

    Entry purchase(String written, Company supplier, String item, long supply) {
        return add(Direction.PURCHASE, written, supplier, item, supply);
    }

    private Entry add(Direction direction, String written, Company partner, String item, long supply) {
        int serial = entries.size() + 1;
        String document = "%s-%03d".formatted(direction == Direction.SALES ? "S" : "P", serial);
        Entry entry = new Entry(direction, written, partner, item, supply, document, series * 10_000 + serial);
        entries.add(entry);
        return entry;
    }

    List<Entry> atHometax(Direction direction, InvoiceKind kind) {
        return entries.stream()
                .filter(entry -> entry.atHometax && entry.direction == direction && entry.kind() == kind)
                .toList();
    }

    List<Entry> inLedger() {
        return entries.stream().filter(entry -> entry.inLedger).toList();
    }

    /** A list as Hometax gives it, with the totals in its head. */
    HometaxListFile list(Direction direction, List<Entry> invoices) {
        HometaxListFile list = direction == Direction.SALES
                ? HometaxListFile.sales(self.number(), self.name())
                : HometaxListFile.purchases(self.number(), self.name());
        invoices.forEach(entry -> lines(entry).forEach(list::add));
        return list.head(supply(invoices), tax(invoices));
    }

    static long supply(List<Entry> invoices) {
        return invoices.stream().mapToLong(entry -> entry.supply).sum();
    }

    static long tax(List<Entry> invoices) {
        return invoices.stream().mapToLong(entry -> entry.tax).sum();
    }

    /** The same list as a spreadsheet saves it again: dates and amounts in cells of their own type. */
    HometaxListFile savedAgain(Direction direction, List<Entry> invoices) {
        HometaxListFile list = list(direction, List.of()).head(supply(invoices), tax(invoices));
        for (Entry entry : invoices) {
            lines(entry)
                    .forEach(row -> list.add(row.with("작성일자", entry.written)
                            .with("발급일자", entry.issued)
                            .with("전송일자", entry.sent)
                            .with("합계금액", entry.supply + entry.tax)
                            .with("공급가액", entry.supply)
                            .with("세액", entry.tax)));
        }
        return list;
    }

    /** The rows of an invoice in a list: one for each item. */
    List<HometaxInvoice> lines(Entry entry) {
        List<HometaxInvoice> rows = new ArrayList<>();
        for (int line = 1; line <= entry.lines; line++) {
            String item = line == 1 ? entry.item : entry.item + " " + line;
            rows.add(row(entry, item));
        }
        return rows;
    }

    private HometaxInvoice row(Entry entry, String item) {
        boolean sold = entry.direction == Direction.SALES;
        Company supplier = sold ? self : entry.partner;
        Company buyer = sold ? entry.partner : self;
        String document = entry.kind() == InvoiceKind.TAX ? "세금계산서" : "계산서";
        return HometaxInvoice.of(
                        entry.written.toString(),
                        entry.number(),
                        supplier.number(),
                        buyer.number(),
                        entry.supply,
                        entry.tax)
                .with("발급일자", entry.issued.toString())
                .with("전송일자", entry.sent == null ? null : entry.sent.toString())
                .with("공급자 상호", supplier.name())
                .with("공급자 대표자명", supplier.chief())
                .with("공급자 주소", supplier.place())
                .with("공급받는자 상호", buyer.name())
                .with("공급받는자 대표자명", buyer.chief())
                .with("공급받는자 주소", buyer.place())
                .with("분류", (entry.correction ? "수정" : "") + document)
                .with("종류", entry.taxType == TaxType.ZERO_RATED ? "영세율" : "일반")
                .with("비고", entry.note)
                .with("품목일자", entry.written.toString())
                .with("품목명", item);
    }

    /** The plain ledger. */
    LedgerFile plainLedger(LedgerFile into, List<Entry> rows, Words words) {
        rows.forEach(entry -> into.values(plainRow(entry, words).toArray()));
        return into;
    }

    /** The cells of one row of the plain ledger. */
    static List<@Nullable Object> plainRow(Entry entry, Words words) {
        boolean unissued = entry.state.equals("미발행") || !entry.evidence.equals("전자");
        boolean issueKnown = entry.direction == Direction.SALES && !unissued;
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(entry.document);
        cells.add(words.of(entry.direction));
        cells.add(entry.written.toString());
        cells.add(issueKnown ? entry.issued.toString() : null);
        cells.add(entry.numberInLedger ? entry.number() : null);
        cells.add(entry.partner.number());
        cells.add(entry.partner.name());
        cells.add(String.valueOf(entry.supply));
        cells.add(String.valueOf(entry.tax));
        cells.add(words.of(entry.taxType));
        cells.add(words.evidence(entry.evidence));
        cells.add(entry.item);
        cells.add(words.state(entry.state));
        cells.add(entry.correction ? entry.note : null);
        return cells;
    }

    /** 더존 Smart A 매입매출전표: the date in three columns, codes for the kind of document. */
    LedgerFile smartA(List<Entry> rows) {
        LedgerFile ledger = LedgerFile.smartA();
        for (Entry entry : rows) {
            boolean sold = entry.direction == Direction.SALES;
            ledger.row(
                    "년도",
                    entry.written.getYear(),
                    "월",
                    entry.written.getMonthValue(),
                    "일",
                    entry.written.getDayOfMonth(),
                    "매입매출구분(1-매출/2-매입)",
                    sold ? 1 : 2,
                    "과세유형",
                    smartAType(entry, sold),
                    "거래처명",
                    entry.partner.name(),
                    "사업자(주민)등록번호",
                    entry.partner.number(),
                    "공급가액",
                    entry.supply,
                    "부가세",
                    entry.tax,
                    "품명",
                    entry.item,
                    "전자세금(1.전자)",
                    entry.evidence.equals("전자") ? 1 : null,
                    "기본계정",
                    sold ? 404 : 146,
                    "상대계정",
                    sold ? 108 : 251);
        }
        return ledger;
    }

    private static int smartAType(Entry entry, boolean sold) {
        int first =
                switch (entry.evidence) {
                    case "카드" -> 7;
                    case "현금영수증" -> sold ? 12 : 11;
                    default -> entry.taxType.ordinal() + 1;
                };
        return first + (sold ? 10 : 50);
    }
}
