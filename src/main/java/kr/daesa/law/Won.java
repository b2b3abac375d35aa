package kr.daesa.law;

/** Arithmetic that the statute asks of won. */
final class Won {

    private static final int SMALLEST = 10;

    private Won() {}

    /** 국고금관리법 제47조: won below ten are dropped. */
    static long dropBelowTen(long won) {
        return won - won % SMALLEST;
    }
}
