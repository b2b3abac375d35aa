package kr.daesa.law;

import kr.daesa.model.InvoiceKind;

/** A violation on an invoice of one kind: several can fall on one and the same part of a supply. */
public record Fault(Violation violation, InvoiceKind kind) {}
