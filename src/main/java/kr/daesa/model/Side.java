package kr.daesa.model;

/** Who says it: the client's own ledger (장부) or the tax office's list (홈택스). */
public enum Side {
    LEDGER,
    HOMETAX
}
