package kr.daesa.model;

/** Which way an invoice goes, seen from the client: 매출 (it issued) or 매입 (it received). */
public enum Direction {
    SALES,
    PURCHASE;

    public Direction opposite() {
        return this == SALES ? PURCHASE : SALES;
    }
}
