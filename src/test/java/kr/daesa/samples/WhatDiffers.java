package kr.daesa.samples;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.InvoiceKind.TAX;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.LedgerFile;
import kr.daesa.testing.TableFile;

/** C02: invoices that both sides have and state differently, invoices that came late, and corrections that lack something. */
final class WhatDiffers {

    static final Company CLIENT = Company.of(138_81_8002, "누리샘유통(주)", "백아람", "경기 안양시");

    private static final String EARLIER = "매입전자세금계산서목록(1~3).txt";
    private static final String LATER = "매입전자세금계산서목록(1~6).txt";

    private final Books books = new Books("C02", CLIENT, 2);
    private final List<Entry> ledger = new ArrayList<>();

    void write(SampleFolder folder) throws IOException {
        sales();
        List<Entry> fetchedEarlier = purchases();
        corrections();
        List<Entry> sales = books.atHometax(SALES, TAX);
        List<Entry> purchases = books.atHometax(PURCHASE, TAX).stream()
                .filter(entry -> entry != fetchedEarlier.get(1))
                .toList();

        ledger.addAll(0, books.inLedger());
        TableFile workbook =
                books.plainLedger(LedgerFile.plain(), ledger, Words.KOREAN).table();
        folder.xlsx("C02/ledger/매입매출장.xlsx", workbook);
        String list = "매출전자세금계산서목록(1~%d).csv".formatted(sales.size());
        books.list(SALES, sales).table().writeCsv(folder.file("C02/hometax/" + list), TableFile.MS949);
        HometaxListFile earlier = books.list(PURCHASE, fetchedEarlier).wide();
        earlier.table().writeTxt(folder.file("C02/hometax/" + EARLIER));
        books.list(PURCHASE, purchases).wide().table().writeTxt(folder.file("C02/hometax/" + LATER));
        new CollectionNote(CLIENT, "2027-06-30")
                .fetched(PURCHASE, TAX, "2026-07-01", "2026-09-30", "2026-10-01", fetchedEarlier, EARLIER)
                .write(folder.file("C02/hometax/2026-10-01.collection.json"));
        // CERTIFICATE_EXPIRING.
        new CollectionNote(CLIENT, "2026-12-05")
                .fetched(SALES, TAX, "2026-07-01", "2026-11-19", "2026-11-20", sales, list)
                .fetched(PURCHASE, TAX, "2026-07-01", "2026-11-19", "2026-11-20", purchases, LATER)
                .write(folder.file("C02/hometax/2026-11-20.collection.json"));
    }

    private void sales() {
        books.sale("2026-07-31", Partners.MARKET, "식료품 7월분", 6_480_000).issued("2026-08-03");
        // AMOUNT_MISMATCH: two digits swapped.
        differing(
                books.sale("2026-08-12", Partners.SNACKS, "과자류", 1_450_000),
                books.sale("2026-08-12", Partners.SNACKS, "과자류", 1_540_000));
        // DATE_MISMATCH: another month.
        differing(
                books.sale("2026-09-01", Partners.KITCHEN, "주방용품", 920_000),
                books.sale("2026-08-31", Partners.KITCHEN, "주방용품", 920_000));
        // COUNTERPARTY_MISMATCH: booked to another customer.
        differing(
                books.sale("2026-09-08", Partners.TEA, "차류", 1_310_000),
                books.sale("2026-09-08", Partners.COFFEE, "차류", 1_310_000));
        // TAX_TYPE_MISMATCH: zero-rated for an exporter, booked as taxable; so the tax differs too.
        differing(
                books.sale("2026-09-17", Partners.TRADING, "수출용 잡화", 3_000_000).zeroRated(),
                books.sale("2026-09-17", Partners.TRADING, "수출용 잡화", 3_000_000));
        // DIRECTION_MISMATCH: a sale booked as a purchase.
        differing(
                books.sale("2026-10-06", Partners.HONEY, "꿀 선물세트", 700_000),
                books.purchase("2026-10-06", Partners.HONEY, "꿀 선물세트", 700_000).withNumberInLedger());
        // TAX_NOT_TEN_PERCENT.
        books.sale("2026-10-14", Partners.BAKERY, "제빵 재료", 1_000_000).tax(90_000);
        // INVALID_BUSINESS_NUMBER.
        books.sale("2026-10-19", Partners.DAIRY.misspelt(), "유제품", 560_000);
        // LATE_ISSUE: after 12 October.
        books.sale("2026-09-21", Partners.WAREHOUSE, "보관료", 1_200_000).issued("2026-10-20");
        // LATE_TRANSMISSION: three days after issue; and within the days that a holiday adds, so told and not assessed.
        books.sale("2026-10-13", Partners.MARKET, "식료품", 4_000_000).sent("2026-10-16");
        books.sale("2026-08-14", Partners.MARKET, "식료품", 2_300_000).sent("2026-08-18");
    }

    /** What the collection of 1 October brought: its second invoice says something else than seven weeks later. */
    private List<Entry> purchases() {
        Entry rent = books.purchase("2026-07-31", Partners.OFFICE_RENT, "임차료 7월분", 2_000_000);
        // CONFLICTING_COPIES: somebody edited the file.
        Entry edited = books.purchase("2026-08-20", Partners.CLEANING, "청소 용역", 300_000);
        edited.inLedger = false;
        books.purchase("2026-08-20", Partners.CLEANING, "청소 용역", 330_000).numbered(edited.number());
        // LATE_RECEIPT: after 10 September.
        Entry late =
                books.purchase("2026-08-28", Partners.COFFEE, "원두", 840_000).issued("2026-09-22");
        // DEDUCTION_LOST: of May of last year; the ledger has it on the day it came, in another tax period.
        Entry lost = books.purchase("2025-05-30", Partners.TEA, "다기", 450_000)
                .issued("2026-10-21")
                .onlyAtHometax();
        books.purchase("2026-10-21", Partners.TEA, "다기", 450_000)
                .numbered(lost.number())
                .withNumberInLedger()
                .onlyInLedger();
        // AMBIGUOUS: two deliveries and two invoices on four days, and no way to tell which belongs to which.
        books.purchase("2026-09-07", Partners.HONEY, "꿀", 610_000).onlyInLedger();
        books.purchase("2026-09-14", Partners.HONEY, "꿀", 610_000).onlyInLedger();
        books.purchase("2026-09-09", Partners.HONEY, "꿀", 610_000).onlyAtHometax();
        books.purchase("2026-09-16", Partners.HONEY, "꿀", 610_000).onlyAtHometax();
        return List.of(rent, edited, late);
    }

    private void corrections() {
        // CORRECTION_WITHOUT_ORIGINAL: a double that was taken back, under a number that nobody knows.
        books.sale("2026-08-13", Partners.DAIRY, "유제품", -380_000)
                .issued("2026-08-27")
                .correcting("06", "20260813-41000096-00029999");
        // CORRECTION_INCOMPLETE: taken back as mistaken, and never issued right.
        Entry mistaken = books.sale("2026-09-22", Partners.BAKERY, "제빵 재료", 1_260_000);
        books.sale("2026-09-22", Partners.BAKERY, "제빵 재료", -1_260_000)
                .issued("2026-10-26")
                .correcting("01", mistaken.number());
        // CORRECTION_CROSSES_PERIOD: the double of May was noticed in October, after the return of July.
        Entry twice = books.sale("2026-05-20", Partners.SNACKS, "과자류", 870_000);
        books.sale("2026-05-20", Partners.SNACKS, "과자류", -870_000)
                .issued("2026-10-28")
                .correcting("06", twice.number());
    }

    /** One invoice as Hometax has it and as the ledger has it. */
    private static void differing(Entry hometax, Entry booked) {
        hometax.onlyAtHometax();
        booked.numbered(hometax.number()).onlyInLedger();
        booked.issued = hometax.issued;
    }
}
