package kr.daesa.samples;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.InvoiceKind.TAX;

import java.io.IOException;
import java.util.List;

/** C03: clean books, with all that looks like a mistake and is none. No collection record: the lists are believed. */
final class NothingToDo {

    static final Company CLIENT = Company.of(312_81_8003, "(주)은하수설비", "하미르", "충남 아산시");

    private final Books books = new Books("C03", CLIENT, 3);

    void write(SampleFolder folder) throws IOException {
        books.sale("2026-07-10", Partners.PUMP, "배관 공사", 8_800_000);
        books.sale("2026-08-31", Partners.VALVE, "정기 점검", 1_500_000).issued("2026-09-10");
        // Honest repeats: two deliveries of one day and one price, on both sides.
        books.sale("2026-09-22", Partners.STEEL, "배관 자재", 640_000);
        books.sale("2026-09-22", Partners.STEEL, "배관 자재", 640_000);
        books.sale("2026-10-23", Partners.VALVE, "정기 점검", 1_500_000);
        // Not tax invoices: they have no counterpart at Hometax.
        books.sale("2026-10-05", Partners.KITCHEN, "수전 교체", 120_000).evidence("카드");
        books.sale("2026-10-07", Partners.CLEANING, "누수 점검", 80_000).evidence("현금영수증");
        books.purchase("2026-07-31", Partners.OFFICE_RENT, "임차료", 1_100_000);
        books.purchase("2026-08-31", Partners.OFFICE_RENT, "임차료", 1_100_000);
        books.purchase("2026-09-14", Partners.COPPER, "동관", 2_345_600);
        books.purchase("2026-10-12", Partners.TOOLS, "공구", 98_000).evidence("카드");

        folder.xls("C03/ledger/매입매출전표.xls", books.smartA(books.inLedger()).table());
        // One query in two files, each with the totals of the whole in its head.
        List<Entry> sales = books.atHometax(SALES, TAX);
        long supply = Books.supply(sales);
        long tax = Books.tax(sales);
        folder.xls(
                "C03/hometax/매출전자세금계산서목록(1~3).xls",
                books.list(SALES, sales.subList(0, 3)).head(supply, tax).table());
        folder.xls(
                "C03/hometax/매출전자세금계산서목록(4~5).xls",
                books.list(SALES, sales.subList(3, 5)).head(supply, tax).table());
        folder.xls(
                "C03/hometax/매입전자세금계산서목록(1~3).xls",
                books.list(PURCHASE, books.atHometax(PURCHASE, TAX)).wide().table());
    }
}
