package kr.daesa.quality;

/** One direction and kind of invoices. */
public enum Lane {
    SALES_TAX("매출"),
    PURCHASE_TAX("매입"),
    SALES_EXEMPT("매출"),
    PURCHASE_EXEMPT("매입");

    private final String korean;

    Lane(String korean) {
        this.korean = korean;
    }

    public static Lane of(boolean sales, boolean exempt) {
        return values()[(exempt ? 2 : 0) + (sales ? 0 : 1)];
    }

    public boolean isSales() {
        return this == SALES_TAX || this == SALES_EXEMPT;
    }

    public boolean isExempt() {
        return ordinal() >= 2;
    }

    /** 매출 or 매입. */
    public String korean() {
        return korean;
    }

    /** The same kind the other way. */
    public Lane turned() {
        return of(!isSales(), isExempt());
    }
}
