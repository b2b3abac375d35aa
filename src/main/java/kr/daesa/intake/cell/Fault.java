package kr.daesa.intake.cell;

import kr.daesa.model.Problem;

/**
 * What is wrong with a row.
 *
 * @param column the heading of the column at fault, or empty
 * @param value what stands there, resident numbers masked
 */
public record Fault(String column, String value, Problem problem) {}
