package kr.daesa.samples;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.InvoiceKind.TAX;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.testing.LedgerFile;
import kr.daesa.testing.TableFile;

/** C04: fetching from Hometax has stopped, so what the ledger has alone cannot be called missing. */
final class CollectionTrouble {

    static final Company CLIENT = Company.of(132_81_8004, "새벽길물류(주)", "연보람", "경기 구리시");

    private final Books books = new Books("C04", CLIENT, 4);

    void write(SampleFolder folder) throws IOException {
        books.sale("2026-07-10", Partners.MARKET, "운송료 7월 1차", 3_100_000);
        books.sale("2026-08-10", Partners.SNACKS, "운송료", 2_700_000);
        books.sale("2026-09-30", Partners.MARKET, "운송료 9월분", 4_400_000).issued("2026-10-02");
        // Not judged: the last look at Hometax is older than their deadlines.
        books.sale("2026-10-20", Partners.BAKERY, "운송료", 1_900_000).notIssued();
        books.sale("2026-11-10", Partners.DAIRY, "운송료", 880_000).onlyInLedger();
        // Ten weeks of fuel, and a collection that says there is nothing: COLLECTION_SUSPECT.
        LocalDate monday = LocalDate.of(2026, 8, 3);
        for (int week = 0; week < 10; week++) {
            long fuel = 410_000 + week * 3_700L;
            books.purchase(monday.plusWeeks(week).toString(), Partners.POWER, "경유", fuel)
                    .onlyInLedger();
        }

        books.plainLedger(LedgerFile.plain(), books.inLedger(), Words.KOREAN)
                .table()
                .writeCsv(folder.file("C04/ledger/장부.csv"), TableFile.MS949);
        List<Entry> sales = books.atHometax(SALES, TAX);
        folder.xlsx(
                "C04/hometax/매출전자세금계산서목록(1~3).xlsx", books.list(SALES, sales).table());
        // COLLECTION_STALE, and a COLLECTION_GAP since then.
        new CollectionNote(CLIENT, "2026-11-09")
                .fetched(SALES, TAX, "2026-07-01", "2026-11-05", "2026-11-06", sales, "매출전자세금계산서목록(1~3).xlsx")
                .fetched(PURCHASE, TAX, "2026-07-01", "2026-11-05", "2026-11-06", List.of())
                .write(folder.file("C04/hometax/2026-11-06.collection.json"));
        // COLLECTION_FAILED, because of CERTIFICATE_EXPIRED; the second list was not even asked for.
        new CollectionNote(CLIENT, "2026-11-09")
                .failed(SALES, TAX, "2026-07-01", "2026-11-19", "2026-11-20", "CF-12303", "만료된 인증서입니다.")
                .write(folder.file("C04/hometax/2026-11-20.collection.json"));
    }
}
