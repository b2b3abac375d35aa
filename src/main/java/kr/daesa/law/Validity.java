package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days a line of a table holds for, both ends included, null for an open end. */
record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
