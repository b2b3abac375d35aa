package kr.daesa.finding;

import kr.daesa.model.Direction;

/** What is to be done about a filed return that lacks some tax (국세기본법 제45조, 제45조의2); the names of labels in the texts. */
enum ReturnStep {
    /** 경정청구. */
    REFUND_CLAIM,
    /** 수정신고. */
    AMENDED_RETURN,
    /** 수정신고 that changes no tax, only the base and the summary table. */
    SUMMARY_TABLE;

    /**
     * @param tax won of output tax, or of input tax for a purchase, that the return lacks; negative if it has too much
     */
    static ReturnStep of(Direction direction, long tax) {
        if (tax == 0) {
            return SUMMARY_TABLE;
        }
        return (direction == Direction.SALES) == (tax < 0) ? REFUND_CLAIM : AMENDED_RETURN;
    }
}
