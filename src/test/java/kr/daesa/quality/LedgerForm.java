package kr.daesa.quality;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms in which a client's ledger comes, which rows each of them holds, and what it tells of a row. A form that does
 * not hold a row leaves it to a plain ledger beside it, as firms do with what their program has no screen for.
 */
public enum LedgerForm {
    PLAIN_MARKED_UTF8(HometaxForm.CSV_UTF8, Told.values()),
    PLAIN_CP949(HometaxForm.CSV_CP949, Told.values()),
    PLAIN_ENGLISH_UTF8(HometaxForm.CSV_UTF8, Told.values()),
    SMART_A_XLS(HometaxForm.XLS, Told.PARTY_NUMBER, Told.TAX_TYPE, Told.ITEM),
    SMART_A_XLSX(HometaxForm.XLSX, Told.PARTY_NUMBER, Told.TAX_TYPE, Told.ITEM),
    WEHAGO(HometaxForm.XLS, Told.PARTY_NUMBER, Told.TAX_TYPE, Told.ITEM),
    ICUBE(HometaxForm.XLSX, Told.NUMBER, Told.ISSUED, Told.PARTY_NUMBER, Told.TAX_TYPE, Told.ITEM),
    ECOUNT_PROGRESS(HometaxForm.XLSX, Told.DOCUMENT, Told.NUMBER, Told.ISSUED, Told.STATE, Told.TAX_TYPE),
    ECOUNT_SALES(HometaxForm.XLSX, Told.DOCUMENT),
    POPBILL_ISSUED(
            HometaxForm.POPBILL, Told.DOCUMENT, Told.NUMBER, Told.ISSUED, Told.STATE, Told.TAX_TYPE, Told.PARTY_NUMBER),
    BULK_ISSUE(HometaxForm.XLS, Told.PARTY_NUMBER, Told.TAX_TYPE, Told.ITEM);

    /** What a form may tell of a row beyond party, day, amounts and kind. */
    public enum Told {
        DOCUMENT,
        NUMBER,
        ISSUED,
        STATE,
        ITEM,
        TAX_TYPE,
        PARTY_NUMBER
    }

    private static final List<LedgerForm> OF_LASTING_ROWS =
            List.of(PLAIN_MARKED_UTF8, PLAIN_CP949, PLAIN_ENGLISH_UTF8, SMART_A_XLS, SMART_A_XLSX);

    static final List<LedgerForm> PLAIN = List.of(PLAIN_MARKED_UTF8, PLAIN_CP949, PLAIN_ENGLISH_UTF8);

    private final HometaxForm container;
    private final Set<Told> told;

    LedgerForm(HometaxForm container, Told... told) {
        this.container = container;
        this.told = Set.of(told);
    }

    /** One in which a row has the same name from night to night, or none, whatever becomes of its day and marks. */
    static LedgerForm ofLastingRows(Random random) {
        return OF_LASTING_ROWS.get(random.nextInt(OF_LASTING_ROWS.size()));
    }

    /** The container it is written in. */
    HometaxForm container() {
        return container;
    }

    public boolean tells(Told what) {
        return told.contains(what);
    }

    /** Tells neither document, approval number, day of issue nor state, and holds nearly everything. */
    public boolean isBare() {
        return this == SMART_A_XLS || this == SMART_A_XLSX || this == WEHAGO;
    }

    /** Whether a row of this sort stands in it at all. */
    boolean holds(Invoice row) {
        boolean electronic = row.evidence.equals("전자");
        boolean sale = row.lane.isSales();
        boolean unmarked = row.number.isEmpty()
                && row.issued == null
                && Stream.of("", "미발행").anyMatch(row.state::equals);
        return switch (this) {
            case PLAIN_MARKED_UTF8, PLAIN_CP949, PLAIN_ENGLISH_UTF8, SMART_A_XLS, SMART_A_XLSX -> true;
            // It does not tell paper from electronic, so paper is kept beside it.
            case WEHAGO -> !row.evidence.equals("종이");
            // The table of electronic invoices that have been issued.
            case ICUBE -> electronic && !row.number.isEmpty() && !row.state.equals("발행취소");
            // One column for paper and for 계산서, so paper 계산서 are kept beside it.
            case ECOUNT_PROGRESS -> sale && (electronic || (row.evidence.equals("종이") && !row.lane.isExempt()));
            // Neither tax type nor stage has a column, so 계산서 and what is marked as issued are kept beside it.
            case ECOUNT_SALES -> sale && !row.lane.isExempt() && electronic && unmarked;
            // What was issued through the service, or is saved there to be.
            case POPBILL_ISSUED -> sale && electronic && !(row.number.isEmpty() && row.state.isEmpty());
            // Filled in before issue, with a buyer's number; a correction cannot be issued by it.
            case BULK_ISSUE ->
                sale
                        && !row.lane.isExempt()
                        && electronic
                        && unmarked
                        && row.supply > 0
                        && !row.party.number().isEmpty();
        };
    }
}
