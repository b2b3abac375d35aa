package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the dated tables, as it stands there, for showing.
 *
 * @param table the resource it is in, such as {@code penalties.tsv}
 * @param name what it rules, such as {@code LATE_ISSUE}
 * @param kind {@code TAX}, {@code EXEMPT} or {@code *}
 * @param taxpayer client types with commas, or {@code *}
 * @param from first day it holds for, a supply date unless the head of its table says otherwise; null where it has no beginning
 * @param to last such day; null while it has no end
 * @param value what it says, the value columns with a blank between
 * @param mark how sure the source is: {@code [S]} statute, {@code [2]} secondary, {@code [D]} derived, {@code [M]} memory
 */
public record Rule(
        String table,
        String name,
        String kind,
        String taxpayer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String value,
        String article,
        String mark) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
