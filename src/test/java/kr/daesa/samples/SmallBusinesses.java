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
import org.jspecify.annotations.Nullable;

/**
 * C05 and C06, two individuals: the supply of last year makes the one issue electronically, and the other only from next
 * year on, since it was corrected late. Their purchases lie in files of the whole firm; the sales ledger of C05 was kept by
 * hand, and looks like it.
 */
final class SmallBusinesses {

    static final Company OBLIGED = Company.of(201_12_8005, "솔잎인쇄", "모은별", "서울 중구");
    static final Company NOT_OBLIGED = Company.of(126_07_8006, "물빛공방", "지안나", "경기 여주시");

    private final Books printer = new Books("C05", OBLIGED, 5);
    private final Books potter = new Books("C06", NOT_OBLIGED, 6);

    void write(SampleFolder folder) throws IOException {
        writePrinter(folder);
        writePotter(folder);
        writeFirmFiles(folder);
    }

    private void writePrinter(SampleFolder folder) throws IOException {
        Entry leaflets = printer.sale("2026-07-22", Partners.SCHOOL, "전단지", 1_200_000);
        Entry cards = printer.sale("2026-08-05", Partners.GALLERY, "초대장", 330_000);
        // A return: on both sides, so nothing to say.
        Entry returned =
                printer.sale("2026-08-20", Partners.GALLERY, "초대장", -330_000).correcting(cards);
        // A buyer without a business: Hometax masks the number. 31 February is nobody's birthday.
        Company person = new Company("나도라", "880231-1******", "", "");
        Entry album = printer.sale("2026-08-19", person, "졸업 앨범", 150_000);
        // PAPER_ISSUED_BY_OBLIGED.
        Entry paper =
                printer.sale("2026-09-25", Partners.PAPER, "명함", 1_100_000).evidence("종이");
        // ROWS_REJECTED: there is no 31 September. The invoice of that customer at Hometax is not called missing.
        Entry impossible =
                printer.sale("2026-09-30", Partners.INK, "포스터", 470_000).onlyAtHometax();

        LedgerFile ledger = LedgerFile.plain();
        ledger.values(dirty(leaflets, "2026. 7. 22.", "１，２００，０００", "120,000원"));
        ledger.values("2026/07 계", null, null, null, null, null, null, "1,200,000", "120,000");
        ledger.values(dirty(cards, "2026.08.05", "330,000", "33,000"));
        ledger.values(dirty(album, "20260819", "　150,000 ", "15,000"));
        ledger.values(dirty(returned, "2026-08-20", "△330,000", "△33,000"));
        ledger.values("2026/08 계", null, null, null, null, null, null, "150,000", "15,000");
        ledger.values(dirty(paper, "2026-09-25", "￦1,100,000", "110,000"));
        ledger.values(dirty(impossible, "2026-09-31", "470,000", "47,000"));
        ledger.values("합계", null, null, null, null, null, null, "2,920,000", "292,000");
        ledger.table().writeCsv(folder.file("C05/ledger/매출장 (손으로 씀).csv"), TableFile.MS949);
        List<Entry> sales = printer.atHometax(SALES, TAX);
        printer.list(SALES, sales)
                .table()
                .writeTxt(folder.file("C05/hometax/매출전자세금계산서목록_1_%d_.txt".formatted(sales.size())));
    }

    /** A row of the plain ledger with the cells of date and amounts as somebody typed them. */
    private static @Nullable Object[] dirty(Entry entry, String written, String supply, String tax) {
        List<@Nullable Object> cells = Books.plainRow(entry, Words.KOREAN);
        cells.set(2, written);
        cells.set(5, entry.partner.number().replace("-1******", "-1000000"));
        cells.set(7, supply);
        cells.set(8, tax);
        return cells.toArray();
    }

    private void writePotter(SampleFolder folder) throws IOException {
        potter.sale("2026-07-09", Partners.GALLERY, "찻잔", 540_000);
        potter.sale("2026-10-30", Partners.TEA, "다관", 760_000);
        // UNTRANSMITTED, but nobody obliges this client yet: told and not assessed.
        potter.sale("2026-08-26", Partners.KITCHEN, "접시", 410_000).state("전송대기").onlyInLedger();
        // Paper is as good for such a client.
        potter.sale("2026-09-15", Partners.SCHOOL, "체험 수업", 200_000).evidence("종이");

        List<Entry> own = potter.inLedger().stream()
                .filter(entry -> entry.direction == SALES)
                .toList();
        potter.plainLedger(LedgerFile.plainEnglish(), own, Words.ENGLISH)
                .table()
                .writeCsvWithMark(folder.file("C06/ledger/sales-ledger.csv"));
        List<Entry> sales = potter.atHometax(SALES, TAX);
        potter.list(SALES, sales)
                .wide()
                .table()
                .writeCsvWithMark(folder.file("C06/hometax/매출전자세금계산서목록(1~%d).csv".formatted(sales.size())));
    }

    /** Files with rows of both, each row bearing its client's number. */
    private void writeFirmFiles(SampleFolder folder) throws IOException {
        printer.purchase("2026-08-03", Partners.PAPER, "인쇄용지", 890_000);
        printer.purchase("2026-09-07", Partners.INK, "잉크", 230_000);
        potter.purchase("2026-08-11", Partners.CLAY, "백자토", 120_000);
        potter.purchase("2026-10-21", Partners.CLAY, "유약", 65_000);

        TableFile collected = new TableFile("수집");
        HometaxListFile list = HometaxListFile.purchases("", "");
        collected.row(list.headings());
        List<Books> both = List.of(printer, potter);
        LedgerFile ledger = LedgerFile.of("사업자등록번호", "전표번호", "구분", "작성일자", "거래처등록번호", "거래처명", "공급가액", "세액", "품목");
        for (Books client : both) {
            for (Entry entry : client.atHometax(PURCHASE, TAX)) {
                client.lines(entry).forEach(row -> collected.row(list.cells(row)));
                ledger.values(
                        client.self.number(),
                        client.id + "-" + entry.document,
                        "매입",
                        entry.written.toString(),
                        entry.partner.number(),
                        entry.partner.name(),
                        String.valueOf(entry.supply),
                        String.valueOf(entry.tax),
                        entry.item);
            }
        }
        // A row of somebody who is no client: rejected, and told of the firm and of no client.
        Books stranger = new Books("", Partners.STRANGER, 9);
        stranger.purchase("2026-09-03", Partners.PAPER, "복사용지", 77_000);
        List<Entry> strange = new ArrayList<>(stranger.atHometax(PURCHASE, TAX));
        strange.forEach(entry -> stranger.lines(entry).forEach(row -> collected.row(list.cells(row))));

        collected.writeCsvWithMark(folder.file("_firm/hometax/매입_일괄수집.csv"));
        ledger.table().writeCsvWithMark(folder.file("_firm/ledger/매입장_개인사업자.csv"));
    }
}
