package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The exports of Douzone: the slips of Smart A, the ledger of WEHAGO and the table of iCUBE. */
final class DouzoneLayout implements LedgerLayout {

    private static final List<String> SMART_A =
            List.of(("년도,월,일,매입매출구분(1-매출/2-매입),과세유형,불공제사유,신용카드거래처코드,신용카드사명,신용카드(가맹점)번호,"
                            + "거래처명,사업자(주민)등록번호,공급가액,부가세,품명,전자세금(1.전자),기본계정,상대계정,현금영수증 승인번호")
                    .split(","));
    private static final List<String> WEHAGO =
            List.of("일자,유형,거래처코드,거래처,사업자번호,품명,공급가액,부가세,합계,차변계정,대변계정,관리,전표상태".split(","));
    private static final List<String> ICUBE =
            List.of(("iss_no,co_cd,div_cd,tr_cd,iss_dt,tax_ty,isu_dt,divreg_nb,trreg_nb,tr_nm,sum_am,sup_am,vat_am,"
                            + "etax_ty,etax_fg,iss_ymd,item_dc,addtax_cd")
                    .split(","));

    private final LedgerForm form;
    private final Taxpayer payer;
    private final Dirt dirt;
    private final Random random;

    DouzoneLayout(LedgerForm form, Taxpayer payer, Dirt dirt, Random random) {
        this.form = form;
        this.payer = payer;
        this.dirt = dirt;
        this.random = random;
    }

    @Override
    public void write(Path inbox, String path, List<Invoice> rows) throws IOException {
        Sheets sheets =
                switch (form) {
                    case WEHAGO -> new Sheets("sheet1", WEHAGO, 3, dirt).line("매입매출장");
                    case ICUBE -> new Sheets("etax", ICUBE, 9, dirt);
                    default -> new Sheets("장부", SMART_A, 9, dirt);
                };
        sheets.header();
        for (Invoice row : rows) {
            int at = sheets.row(
                    switch (form) {
                        case WEHAGO -> wehago(row);
                        case ICUBE -> icube(row);
                        default -> smartA(row);
                    });
            row.place = path + "#" + at;
        }
        sheets.write(inbox.resolve(path), form.container());
    }

    private List<@Nullable Object> smartA(Invoice row) {
        boolean number = random.nextBoolean();
        List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(SMART_A.size(), ""));
        cells.set(0, number ? row.written.getYear() : "" + row.written.getYear());
        cells.set(1, number ? row.written.getMonthValue() : "" + row.written.getMonthValue());
        cells.set(2, number ? row.written.getDayOfMonth() : "" + row.written.getDayOfMonth());
        cells.set(3, row.lane.isSales() ? "1" : "2");
        cells.set(4, code(row));
        cells.set(9, dirt.text(row.party.name()));
        cells.set(10, dirt.partyNumber(row.party.number()));
        cells.set(11, supply(row));
        cells.set(12, dirt.amount(row.tax));
        cells.set(13, dirt.text(row.item));
        cells.set(14, row.evidence.equals("전자") ? "1" : "");
        return cells;
    }

    /** Sales and purchases in one, told by the code alone, which reads {@code 51.과세} or {@code 51}. */
    private List<@Nullable Object> wehago(Invoice row) {
        String code = code(row);
        return new ArrayList<>(Arrays.asList(
                dirt.day(row.written),
                random.nextBoolean() ? code : code + "." + word(row),
                "00101",
                dirt.text(row.party.name()),
                dirt.partyNumber(row.party.number()),
                dirt.text(row.item),
                supply(row),
                dirt.amount(row.tax),
                dirt.amount(row.supply + row.tax),
                "108",
                "401",
                "",
                "승인"));
    }

    private List<@Nullable Object> icube(Invoice row) {
        int direction = (row.lane.isSales() ? 1 : 2) + (row.lane.isExempt() ? 2 : 0);
        return new ArrayList<>(Arrays.asList(
                row.number,
                "1000",
                "1000",
                "00101",
                plain(row.written),
                "" + direction,
                row.issued == null ? "" : plain(row.issued),
                payer.number(),
                row.party.number(),
                dirt.text(row.party.name()),
                row.supply + row.tax + ".00",
                row.supply + ".00",
                row.tax + ".00",
                "1",
                row.zeroRated ? "2" : "1",
                row.sent == null ? "" : plain(row.sent),
                dirt.text(row.item),
                "0"));
    }

    private static String plain(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private Object supply(Invoice row) {
        return row.spoilt.isEmpty() ? dirt.amount(row.supply) : "12,34O";
    }

    /** 과세유형 of Smart A and WEHAGO. */
    private static String code(Invoice row) {
        boolean sales = row.lane.isSales();
        return switch (row.evidence) {
            case "카드" -> sales ? "17" : "57";
            case "현금영수증" -> sales ? "22" : "61";
            default -> (sales ? "1" : "5") + (row.lane.isExempt() ? "3" : row.zeroRated ? "2" : "1");
        };
    }

    private static String word(Invoice row) {
        return switch (row.evidence) {
            case "카드" -> "카과";
            case "현금영수증" -> "현과";
            default -> row.lane.isExempt() ? "면세" : row.zeroRated ? "영세" : "과세";
        };
    }
}
