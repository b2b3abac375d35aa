package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain ledger, under Korean or English headings. */
final class PlainLayout implements LedgerLayout {

    static final List<String> KOREAN =
            List.of("전표번호,구분,작성일자,발급일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,전송상태,비고".split(","));
    private static final List<String> ENGLISH =
            List.of(("document_no,direction,write_date,issue_date,approval_no,counterparty_no,"
                            + "counterparty_name,supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note")
                    .split(","));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("매출", "sales"),
            Map.entry("매입", "purchase"),
            Map.entry("과세", "taxable"),
            Map.entry("영세율", "zero_rated"),
            Map.entry("면세", "exempt"),
            Map.entry("전자", "electronic"),
            Map.entry("종이", "paper"),
            Map.entry("카드", "card"),
            Map.entry("현금영수증", "cash_receipt"),
            Map.entry("기타", "other"),
            Map.entry("미발행", "not_issued"),
            Map.entry("발행", "issued"),
            Map.entry("전송대기", "waiting"),
            Map.entry("전송중", "sending"),
            Map.entry("전송성공", "sent"),
            Map.entry("전송실패", "failed"),
            Map.entry("발행취소", "cancelled"));

    private final LedgerForm form;
    private final Dirt dirt;

    PlainLayout(LedgerForm form, Dirt dirt) {
        this.form = form;
        this.dirt = dirt;
    }

    @Override
    public void write(Path inbox, String path, List<Invoice> rows) throws IOException {
        boolean english = form == LedgerForm.PLAIN_ENGLISH_UTF8;
        Sheets sheets = new Sheets("장부", english ? ENGLISH : KOREAN, 6, dirt).header();
        for (Invoice row : rows) {
            row.place = path + "#" + sheets.row(cells(row, dirt, english));
        }
        sheets.write(inbox.resolve(path), form.container());
    }

    static String taxType(Invoice row) {
        return row.lane.isExempt() ? "면세" : row.zeroRated ? "영세율" : "과세";
    }

    static List<@Nullable Object> cells(Invoice row, Dirt dirt, boolean english) {
        List<String> words = new ArrayList<>(List.of(row.lane.korean(), taxType(row), row.evidence, row.state));
        if (english) {
            words.replaceAll(word -> WORDS.getOrDefault(word, word));
        }
        if (row.evidence.equals("전자") && dirt.strikes(3)) {
            words.set(2, "");
        }
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.document,
                words.get(0),
                dirt.day(row.written),
                dirt.day(row.issued),
                dirt.approvalNumber(row.number),
                dirt.partyNumber(row.party.number()),
                dirt.text(row.party.name()),
                dirt.amount(row.supply),
                row.tax == 0 && dirt.strikes(2) ? "" : dirt.amount(row.tax),
                words.get(1),
                words.get(2),
                dirt.text(row.item),
                words.get(3),
                row.note));
        if (!row.spoilt.isEmpty()) {
            cells.set(KOREAN.indexOf(row.spoilt), row.spoilt.equals("작성일자") ? "2026-02-30" : "12,34O");
        }
        return cells;
    }
}
