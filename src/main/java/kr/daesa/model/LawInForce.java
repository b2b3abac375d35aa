package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The law tables as they bind a supply of one day, under the settings of one office, for showing.
 *
 * @param rulesVersion the hash of the tables and settings, as in {@code summary.json}
 * @param statuteDate the day as of which the tables were read against the statutes
 * @param knownFrom the first day of which it is known whether it is a holiday
 * @param knownThrough the last such day
 * @param deadlines of a supply, and of an issue, on that day
 * @param holidays those of that year
 */
public record LawInForce(
        LocalDate day,
        String rulesVersion,
        LocalDate statuteDate,
        TransmissionPolicy policy,
        LocalDate knownFrom,
        LocalDate knownThrough,
        List<Deadline> deadlines,
        List<Line> lines,
        List<Holiday> holidays,
        List<OpenPoint> openPoints) {

    public LawInForce {
        deadlines = List.copyOf(deadlines);
        lines = List.copyOf(lines);
        holidays = List.copyOf(holidays);
        openPoints = List.copyOf(openPoints);
    }

    /**
     * A deadline (기한), or why it cannot be told.
     *
     * @param name such as {@code ISSUE}
     * @param date null where it cannot be told
     * @param unknown why it cannot be told; null where it can
     */
    public record Deadline(
            String name,
            InvoiceKind kind,
            ClientType taxpayer,
            @Nullable LocalDate date,
            @Nullable Unknown unknown) {}

    /**
     * Why a deadline cannot be told.
     *
     * @param beyondCalendar whether holidays are not known so far; else no line of the tables holds for the day
     * @param message in a sentence
     */
    public record Unknown(boolean beyondCalendar, String message) {}

    /**
     * One line of the dated tables.
     *
     * @param table the table it is in, such as {@code penalties}
     * @param name what it rules, such as {@code LATE_ISSUE}
     * @param kind {@code TAX}, {@code EXEMPT} or {@code *}
     * @param taxpayer client types with commas, or {@code *}
     * @param from first day it holds for; null where it has no beginning
     * @param to last day it holds for; null while it has no end
     * @param value what it says, with a blank between its parts
     * @param mark how sure the source is: {@code [S]} statute, {@code [2]} secondary, {@code [D]} derived, {@code [M]} memory
     */
    public record Line(
            String table,
            String name,
            String kind,
            String taxpayer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String value,
            String article,
            String mark) {}

    /**
     * A day other than an ordinary Saturday or Sunday on which deadlines do not end (공휴일).
     *
     * @param counts what it moves: {@code PUBLIC} every deadline, {@code SUBMISSION} what is handed to the tax office
     * @param source {@code PUBLISHED} by the government, {@code LOCAL} added by the office
     * @param article what makes it one; of a local one the place of its line
     * @param mark how sure that is; empty of a local one
     */
    public record Holiday(LocalDate day, String name, String counts, String source, String article, String mark) {}
}
