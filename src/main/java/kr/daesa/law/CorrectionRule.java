package kr.daesa.law;

import java.time.Period;
import java.util.List;
import kr.daesa.model.CorrectionReason;

/**
 * How an invoice is corrected on one ground, a line of {@code corrections.tsv}.
 *
 * @param documents how many invoices it takes
 * @param limit what its last day hangs on, {@code limitPlus} later
 * @param issuingDeadline whether an issuing deadline is judged on its write date
 * @param barredWhenForeseen whether it is too late once an assessment (경정) is foreseen
 */
public record CorrectionRule(
        CorrectionGround ground,
        List<CorrectionReason> reasons,
        int documents,
        Dated dated,
        Sign sign,
        Limit limit,
        Period limitPlus,
        boolean issuingDeadline,
        InReturn inReturn,
        boolean barredWhenForeseen,
        String article,
        String mark) {

    /** Whose day it bears as its write date (작성일자). */
    public enum Dated {
        EVENT,
        ORIGINAL
    }

    /** Of its amounts. */
    public enum Sign {
        MINUS,
        PLUS_OR_MINUS,
        /** One of each. */
        MINUS_AND_PLUS
    }

    /** What the last day of issue hangs on. */
    public enum Limit {
        /** The tenth after the event. */
        EVENT_TENTH,
        /** That, or the final return deadline of the original if it is earlier. */
        EVENT_TENTH_OR_RETURN,
        /** The final return deadline of the original. */
        FINAL_RETURN,
        /** The decree names none. */
        NONE
    }

    /** In whose return it counts. */
    public enum InReturn {
        /** In that of the tax period of its own write date. */
        EVENT_PERIOD,
        /** In that of the original: once that is filed, by amended return or claim (수정신고, 경정청구). */
        ORIGINAL_PERIOD,
        /** The text does not say. */
        OPEN
    }

    private enum Judged {
        JUDGED,
        UNJUDGED
    }

    private enum Foreseen {
        BARRED,
        FREE
    }

    static final int COLUMNS = 9;

    public CorrectionRule {
        reasons = List.copyOf(reasons);
    }

    static CorrectionRule of(Line line) {
        int column = RuleTable.VALUE;
        return new CorrectionRule(
                line.one(0, CorrectionGround.class),
                line.several(column, CorrectionReason.class),
                (int) line.number(column + 1, 1, 2),
                line.one(column + 2, Dated.class),
                line.one(column + 3, Sign.class),
                line.one(column + 4, Limit.class),
                line.period(column + 5),
                line.one(column + 6, Judged.class) == Judged.JUDGED,
                line.one(column + 7, InReturn.class),
                line.one(column + 8, Foreseen.class) == Foreseen.BARRED,
                line.text(column + COLUMNS),
                line.text(column + COLUMNS + 1));
    }
}
