package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * A question that the statute does not decide, and the reading that the program takes.
 *
 * @param id its name, under which the texts put it into words
 * @param reading what is taken, such as {@code NOT_ASSESSED}
 * @param place which key, column or table; null where there is none
 * @param article the text that does not decide; null where there is none
 */
public record OpenPoint(
        String id,
        String reading,
        Where where,
        @Nullable String place,
        @Nullable String article) {

    /** Where another reading can be chosen. */
    public enum Where {
        JOB_FILE,
        ROSTER,
        TABLE,
        PROGRAM
    }
}
