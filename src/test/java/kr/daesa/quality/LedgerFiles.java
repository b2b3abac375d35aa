package kr.daesa.quality;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;

/** Writes a client's ledger, split into files and shuffled, and tells each row where it stands. */
final class LedgerFiles {

    static final List<String> KOREAN =
            List.of("전표번호,구분,작성일자,발급일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,전송상태,비고".split(","));
    private static final List<String> ENGLISH =
            List.of(("document_no,direction,write_date,issue_date,approval_no,counterparty_no,"
                            + "counterparty_name,supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note")
                    .split(","));
    private static final List<String> SMART_A =
            List.of(("년도,월,일,매입매출구분(1-매출/2-매입),과세유형,불공제사유,신용카드거래처코드,신용카드사명,신용카드(가맹점)번호,"
                            + "거래처명,사업자(주민)등록번호,공급가액,부가세,품명,전자세금(1.전자),기본계정,상대계정,현금영수증 승인번호")
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

    private final Client client;
    private final LedgerForm form;
    private final Dirt dirt;

    LedgerFiles(Client client) {
        this.client = client;
        this.form = client.ledgerForm();
        Charset charset = form == LedgerForm.PLAIN_CP949 ? TableFile.MS949 : StandardCharsets.UTF_8;
        this.dirt = new Dirt(client.random(), client.random().nextBoolean(), form.isWorkbook(), charset);
    }

    void write(Path inbox) throws IOException {
        List<Invoice> rows = new ArrayList<>(client.ledger);
        Collections.shuffle(rows, client.random());
        int files = rows.isEmpty() ? 0 : 1 + client.random().nextInt(Math.min(3, rows.size()));
        for (int f = 0; f < files; f++) {
            List<Invoice> its = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (i % files == f) {
                    its.add(rows.get(i));
                }
            }
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).again && (i + 1) % files == f) {
                    its.add(rows.get(i));
                }
            }
            write(inbox, f, its);
        }
    }

    private void write(Path inbox, int number, List<Invoice> rows) throws IOException {
        HometaxForm container =
                switch (form) {
                    case PLAIN_MARKED_UTF8, PLAIN_ENGLISH_UTF8 -> HometaxForm.CSV_UTF8;
                    case PLAIN_CP949 -> HometaxForm.CSV_CP949;
                    case SMART_A_XLS -> HometaxForm.XLS;
                    case SMART_A_XLSX -> HometaxForm.XLSX;
                };
        String path = client.payer().id() + "/ledger/장부" + (number + 1) + container.ending();
        List<String> headings = form.isBare() ? SMART_A : form == LedgerForm.PLAIN_ENGLISH_UTF8 ? ENGLISH : KOREAN;
        Sheets sheets = new Sheets("장부", headings, form.isBare() ? 9 : 6, dirt).header();
        for (Invoice row : rows) {
            int at = sheets.row(form.isBare() ? smartA(row) : plain(row, dirt, form == LedgerForm.PLAIN_ENGLISH_UTF8));
            row.place = path + "#" + at;
            row.file = path;
        }
        sheets.write(inbox.resolve(path), container);
    }

    static String taxType(Invoice row) {
        return row.lane.isExempt() ? "면세" : row.zeroRated ? "영세율" : "과세";
    }

    static List<@Nullable Object> plain(Invoice row, Dirt dirt, boolean english) {
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

    private List<@Nullable Object> smartA(Invoice row) {
        boolean number = client.random().nextBoolean();
        List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(SMART_A.size(), ""));
        cells.set(0, number ? row.written.getYear() : "" + row.written.getYear());
        cells.set(1, number ? row.written.getMonthValue() : "" + row.written.getMonthValue());
        cells.set(2, number ? row.written.getDayOfMonth() : "" + row.written.getDayOfMonth());
        cells.set(3, row.lane.isSales() ? "1" : "2");
        cells.set(4, code(row));
        cells.set(9, dirt.text(row.party.name()));
        cells.set(10, dirt.partyNumber(row.party.number()));
        cells.set(11, row.spoilt.isEmpty() ? dirt.amount(row.supply) : "12,34O");
        cells.set(12, dirt.amount(row.tax));
        cells.set(13, dirt.text(row.item));
        cells.set(14, row.evidence.equals("전자") ? "1" : "");
        return cells;
    }

    /** 과세유형 of Smart A. */
    private static String code(Invoice row) {
        boolean sales = row.lane.isSales();
        return switch (row.evidence) {
            case "카드" -> sales ? "17" : "57";
            case "현금영수증" -> sales ? "22" : "61";
            default -> (sales ? "1" : "5") + (row.lane.isExempt() ? "3" : row.zeroRated ? "2" : "1");
        };
    }
}
