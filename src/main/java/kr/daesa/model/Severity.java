package kr.daesa.model;

/** How loud a finding is. The order counts: {@code INFO} is the lowest. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
