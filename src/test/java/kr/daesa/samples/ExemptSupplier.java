package kr.daesa.samples;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.InvoiceKind.EXEMPT;

import java.io.IOException;
import java.util.List;

/** C07: farm produce, which is exempt, so 계산서 in place of 세금계산서. */
final class ExemptSupplier {

    static final Company CLIENT = Company.of(515_81_8007, "별내음농산(주)", "함초롬", "경북 경산시");

    private final Books books = new Books("C07", CLIENT, 7);

    void write(SampleFolder folder) throws IOException {
        books.sale("2026-08-14", Partners.GROCERY, "배추", 5_200_000).exempt();
        // LATE_ISSUE of an exempt invoice, which has a table of its own.
        books.sale("2026-09-16", Partners.CATERING, "양파", 3_400_000).exempt().issued("2026-10-20");
        books.sale("2026-10-28", Partners.GROCERY, "무", 1_750_000).exempt();
        books.purchase("2026-08-06", Partners.ORCHARD, "사과", 2_900_000).exempt();
        books.purchase("2026-10-15", Partners.ORCHARD, "배", 1_300_000).exempt();
        // COLLECTION_MISSING: taxable purchases were never collected.
        books.purchase("2026-09-02", Partners.PACKING, "포장재", 480_000).onlyInLedger();

        folder.xlsx("C07/ledger/매입매출전표.xlsx", books.smartA(books.inLedger()).table());
        List<Entry> sales = books.atHometax(SALES, EXEMPT);
        List<Entry> purchases = books.atHometax(PURCHASE, EXEMPT);
        folder.xls(
                "C07/hometax/매출전자계산서목록(1~3).xls",
                books.list(SALES, sales).exempt().table());
        folder.xlsx(
                "C07/hometax/매입전자계산서목록(1~2).xlsx",
                books.list(PURCHASE, purchases).exempt().wide().table());
        new CollectionNote(CLIENT, "2027-03-31")
                .fetched(SALES, EXEMPT, "2026-07-01", "2026-11-19", "2026-11-20", sales, "매출전자계산서목록(1~3).xls")
                .fetched(PURCHASE, EXEMPT, "2026-07-01", "2026-11-19", "2026-11-20", purchases, "매입전자계산서목록(1~2).xlsx")
                .write(folder.file("C07/hometax/2026-11-20.collection.json"));
    }
}
