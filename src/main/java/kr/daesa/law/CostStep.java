package kr.daesa.law;

import java.time.LocalDate;

/** What an invoice costs from a day on, until {@link Cost#until()}. */
public record CostStep(LocalDate from, Cost cost) {}
