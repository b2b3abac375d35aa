package kr.daesa.model;

/** What proves the transaction (증빙). Only {@code ELECTRONIC} rows can have a counterpart at Hometax. */
public enum Evidence {
    ELECTRONIC,
    PAPER,
    CARD,
    CASH_RECEIPT,
    OTHER
}
