package kr.daesa.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day other than a Saturday or Sunday on which a deadline does not end (공휴일), for showing.
 *
 * @param onlySubmissions whether it moves only what is handed to the tax office: labour day (노동절) before it became a
 *     public holiday
 * @param article what makes it one; null where the office added it
 * @param mark how sure the source is; null where the office added it
 */
public record Holiday(
        LocalDate day,
        boolean onlySubmissions,
        String name,
        @Nullable String article,
        @Nullable String mark) {}
