package kr.daesa.samples;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.InvoiceKind.TAX;

import java.io.IOException;
import java.util.List;
import kr.daesa.testing.TableFile;

/** C08: a client that has sent no ledger yet, and exports that went wrong. */
final class NoLedger {

    static final Company CLIENT = Company.of(119_81_8008, "(주)가온들상사", "구름찬", "서울 금천구");

    private final Books books = new Books("C08", CLIENT, 8);

    void write(SampleFolder folder) throws IOException {
        // LEDGER_MISSING, and EXPORT_TOTALS_DISAGREE: five invoices in the name and in the head, four in the file.
        books.sale("2026-07-14", Partners.MARKET, "생활용품", 1_000_000);
        books.sale("2026-08-21", Partners.MARKET, "생활용품", 1_150_000);
        books.sale("2026-09-11", Partners.GROCERY, "세제", 720_000);
        books.sale("2026-10-16", Partners.GROCERY, "세제", 690_000);
        books.sale("2026-11-02", Partners.MARKET, "생활용품", 980_000);
        List<Entry> sales = books.atHometax(SALES, TAX);
        folder.xls(
                "C08/hometax/매출전자세금계산서목록(1~5).xls",
                books.list(SALES, sales.subList(0, 4))
                        .head(Books.supply(sales), Books.tax(sales))
                        .table());
        // FILE_UNREADABLE: what Hometax says during maintenance, saved under the name of the list.
        folder.text("C08/hometax/매입전자세금계산서목록(1~12).xls", """
                <html><head><title>국세청 홈택스</title></head>
                <body><p>시스템 점검 중입니다. 잠시 후 다시 이용하여 주십시오.</p></body></html>
                """);
        // COLLECTION_FAILED: Barobill gives its error in the place of the page; of what, and of which days, it does not
        // say.
        folder.text("C08/hometax/바로빌_응답.json", """
                {"CurrentPage": -50403, "CountPerPage": 100, "MaxPageNum": 0, "MaxIndex": 0, "SimpleTaxInvoiceExList": []}
                """);
        // WRONG_COMPANY: the list of somebody else.
        Books stranger = new Books("", Partners.STRANGER, 9);
        stranger.purchase("2026-08-27", Partners.BOXES, "상자", 310_000);
        stranger.purchase("2026-09-24", Partners.BOXES, "상자", 325_000);
        stranger.list(PURCHASE, stranger.atHometax(PURCHASE, TAX))
                .table()
                .writeCsv(folder.file("C08/hometax/매입전자세금계산서목록(1~2).csv"), TableFile.MS949);
    }
}
