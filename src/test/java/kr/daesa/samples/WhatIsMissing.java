package kr.daesa.samples;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.InvoiceKind.TAX;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.testing.LedgerFile;

/** C01: invoices that one side lacks, and invoices that are there twice. */
final class WhatIsMissing {

    static final Company CLIENT = Company.of(128_81_8001, "(주)달무리정밀", "강나래", "경기 고양시");

    private final Books books = new Books("C01", CLIENT, 1);

    void write(SampleFolder folder) throws IOException {
        sales();
        List<Entry> bookedTwice = purchases();

        String sales =
                "매출전자세금계산서목록(1~%d).xls".formatted(books.atHometax(SALES, TAX).size());
        String purchases = "매입전자세금계산서목록(1~%d).xlsx"
                .formatted(books.atHometax(PURCHASE, TAX).size());
        List<Entry> ledger = new ArrayList<>(books.inLedger());
        ledger.addAll(bookedTwice);
        books.plainLedger(LedgerFile.plain(), ledger, Words.KOREAN)
                .table()
                .writeCsvWithMark(folder.file("C01/ledger/매입매출장_2026년2기.csv"));
        folder.xls(
                "C01/hometax/" + sales,
                books.list(SALES, books.atHometax(SALES, TAX)).table());
        folder.xlsx(
                "C01/hometax/" + purchases,
                books.savedAgain(PURCHASE, books.atHometax(PURCHASE, TAX))
                        .wide()
                        .table());
        new CollectionNote(CLIENT, "2027-06-30")
                .fetched(SALES, TAX, "2026-07-01", "2026-11-19", "2026-11-20", books.atHometax(SALES, TAX), sales)
                .fetched(
                        PURCHASE,
                        TAX,
                        "2026-07-01",
                        "2026-11-19",
                        "2026-11-20",
                        books.atHometax(PURCHASE, TAX),
                        purchases)
                .write(folder.file("C01/hometax/2026-11-20.collection.json"));
    }

    private void sales() {
        books.sale("2026-07-15", Partners.PLATING, "정밀 가공", 3_200_000);
        books.sale("2026-08-31", Partners.PRESS, "금형 수리 8월분", 1_450_000).issued("2026-09-05");
        books.sale("2026-09-30", Partners.PLATING, "정밀 가공", 2_750_000).lines(2);
        // UNTRANSMITTED: issued, never arrived; and issued, at Hometax without a transmission date.
        books.sale("2026-10-15", Partners.MOULD, "지그 제작", 4_100_000)
                .state("전송실패")
                .onlyInLedger();
        books.sale("2026-10-22", Partners.ROBOT, "시제품", 880_000).unsent();
        // TRANSMISSION_DUE: issued yesterday, may be sent today.
        books.sale("2026-11-19", Partners.PRESS, "금형 수리", 960_000).state("전송대기").onlyInLedger();
        // NOT_ISSUED since the tenth of October (a Saturday, so the twelfth); ISSUE_DUE until 10 December.
        books.sale("2026-09-18", Partners.PUMP, "펌프 부품", 5_300_000).notIssued();
        books.sale("2026-11-05", Partners.PUMP, "펌프 부품", 1_150_000).notIssued();
        // MISSING_IN_LEDGER: of October an error, of November still a warning.
        books.sale("2026-10-08", Partners.VALVE, "치수 검사", 640_000).onlyAtHometax();
        books.sale("2026-11-12", Partners.GAUGE, "치수 검사", 720_000).onlyAtHometax();
        // DOUBLE_ISSUE: one deal, two invoices.
        books.sale("2026-08-20", Partners.BEARING, "임가공", 2_000_000);
        books.sale("2026-08-20", Partners.BEARING, "임가공", 2_000_000)
                .issued("2026-08-24")
                .onlyAtHometax();
        // DOUBLE_ISSUE_CANCELLED: the same mistake, taken back.
        books.sale("2026-09-10", Partners.SPRING, "열처리", 1_800_000);
        Entry tooMany = books.sale("2026-09-10", Partners.SPRING, "열처리", 1_800_000)
                .issued("2026-09-11")
                .onlyAtHometax();
        books.sale("2026-09-10", Partners.SPRING, "열처리", -1_800_000)
                .issued("2026-09-14")
                .correcting(tooMany)
                .onlyAtHometax();
        // CANCELLED_BUT_TRANSMITTED.
        books.sale("2026-10-13", Partners.DESIGN, "설계 용역", 3_600_000).state("발행취소");
    }

    /** The rows that the ledger holds once more. */
    private List<Entry> purchases() {
        books.purchase("2026-07-20", Partners.STEEL, "강재", 2_200_000);
        books.purchase("2026-08-25", Partners.POWER, "전력비", 415_300);
        // MISSING_IN_HOMETAX: the supplier has not issued; RECEIPT_DUE: it has until 10 December.
        books.purchase("2026-09-11", Partners.TOOLS, "절삭 공구", 530_000).onlyInLedger();
        books.purchase("2026-11-09", Partners.TRUCKS, "운송료", 275_000).onlyInLedger();
        // DOUBLE_BOOKED: the same document twice in the ledger.
        Entry boxes = books.purchase("2026-10-27", Partners.BOXES, "포장 상자", 210_000);
        return List.of(boxes);
    }
}
