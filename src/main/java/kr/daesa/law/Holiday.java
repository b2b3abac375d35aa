package kr.daesa.law;

import java.time.LocalDate;

/**
 * A day other than an ordinary Saturday or Sunday on which deadlines do not end: a public holiday (공휴일), its
 * substitute (대체공휴일) or labour day (노동절).
 *
 * @param name what day it is; several names with semicolons where several fall together
 * @param source where the program has it from
 * @param article what makes it one; of a local one the place of its line
 * @param mark how sure that is: {@code [S]} statute, {@code [2]} secondary, {@code [D]} derived, {@code [M]} memory;
 *     empty of a local one
 */
public record Holiday(LocalDate day, String name, Counts counts, Source source, String article, String mark) {

    /** What a holiday moves. */
    public enum Counts {
        /** Every deadline. */
        PUBLIC,
        /** What is handed to the tax office (국세기본법 제5조제1항): labour day before it became a public holiday. */
        SUBMISSION
    }

    /** Where the program has a holiday from. */
    public enum Source {
        /** Listed in {@code holidays.tsv}, as the government published the calendar of the year (월력요항). */
        PUBLISHED,
        /** Reckoned from the statutory list; the government may still proclaim more beside it. */
        COMPUTED,
        /** Added by the office. */
        LOCAL
    }
}
