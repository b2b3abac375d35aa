package kr.daesa.matching;

/** One full sweep over the rows that are still open. What it pairs is no longer open for the next. */
interface Pass {

    void sweep(OpenRows open);
}
