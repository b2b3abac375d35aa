package kr.daesa.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of the law that a finding was judged by.
 *
 * @param name such as {@code ISSUE}
 * @param usual the day it falls on if that is a working day; null where it is that day
 * @param article empty where the day comes of others
 * @param event what had to happen by it
 * @param happened when that happened; null while it has not
 */
public record LegalDay(
        String name,
        LocalDate day,
        @Nullable LocalDate usual,
        String article,
        Event event,
        @Nullable LocalDate happened) {

    /** What a date of the law is a deadline of. */
    public enum Event {
        ISSUE,
        TRANSMISSION,
        RETURN
    }
}
