package kr.daesa.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ledger by its headings: the plain one in Korean or English, or Smart A's 매입매출전표. */
public final class LedgerFile {

    private final List<String> headings;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    private LedgerFile(String headings) {
        this.headings = List.of(headings.split(","));
    }

    /** The plain ledger with all of its Korean headings. */
    public static LedgerFile plain() {
        return new LedgerFile("전표번호,구분,작성일자,발급일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,전송상태,비고");
    }

    /** The plain ledger with all of its English headings. */
    public static LedgerFile plainEnglish() {
        return new LedgerFile(
                "document_no,direction,write_date,issue_date,approval_no,counterparty_no,counterparty_name,"
                        + "supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note");
    }

    /** 더존 Smart A 매입매출전표. */
    public static LedgerFile smartA() {
        return new LedgerFile("년도,월,일,매입매출구분(1-매출/2-매입),과세유형,불공제사유,신용카드거래처코드,신용카드사명,신용카드(가맹점)번호,거래처명,"
                + "사업자(주민)등록번호,공급가액,부가세,품명,전자세금(1.전자),기본계정,상대계정,현금영수증 승인번호");
    }

    /** Any columns in any order. */
    public static LedgerFile of(String... headings) {
        return new LedgerFile(String.join(",", headings));
    }

    /** Adds a row of headings and values in turn; what is not named stays blank. */
    public LedgerFile row(@Nullable Object... headingsAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < headingsAndValues.length; i += 2) {
            String heading = String.valueOf(headingsAndValues[i]);
            if (!headings.contains(heading)) {
                throw new IllegalArgumentException(heading + " is not among " + headings);
            }
            row.put(heading, headingsAndValues[i + 1]);
        }
        rows.add(row);
        return this;
    }

    /** Adds a row of values in the order of the headings. */
    public LedgerFile values(@Nullable Object... values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        List<@Nullable Object> all = Arrays.asList(values);
        for (int i = 0; i < all.size(); i++) {
            row.put(headings.get(i), all.get(i));
        }
        rows.add(row);
        return this;
    }

    /** The header and the rows. */
    public TableFile table() {
        TableFile table = new TableFile("장부").row(headings);
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            headings.forEach(heading -> cells.add(row.get(heading)));
            table.row(cells);
        }
        return table;
    }
}
