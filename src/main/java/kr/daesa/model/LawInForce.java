package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The law tables as they bind a supply of one day, under the settings of one office, for showing.
 *
 * @param rulesVersion the hash of the tables and settings, as in {@code summary.json}
 * @param statuteDate the day as of which the tables were read against the statutes
 * @param knownFrom the first day of which it is known whether it is a holiday
 * @param publishedThrough the last day whose holidays the government has published; those after it are computed
 * @param knownThrough the last day of which it is known, published or computed
 * @param deadlines of a supply, and of an issue, on that day
 * @param holidays those of that year
 */
public record LawInForce(
        LocalDate day,
        String rulesVersion,
        LocalDate statuteDate,
        TransmissionPolicy policy,
        LocalDate knownFrom,
        LocalDate publishedThrough,
        LocalDate knownThrough,
        List<Deadline> deadlines,
        List<Line> lines,
        List<Holiday> holidays,
        List<OpenPoint> openPoints) {

    /** What {@link #only} calls the parts beside the dated tables. */
    public static final String DEADLINES = "deadlines";

    public static final String HOLIDAYS = "holidays";
    public static final String OPEN_POINTS = "open-points";

    public LawInForce {
        deadlines = List.copyOf(deadlines);
        lines = List.copyOf(lines);
        holidays = List.copyOf(holidays);
        openPoints = List.copyOf(openPoints);
    }

    /** The names by which {@link #only} knows the parts, in the order of the alphabet. */
    public SortedSet<String> tables() {
        SortedSet<String> tables = new TreeSet<>(List.of(DEADLINES, HOLIDAYS, OPEN_POINTS));
        lines.forEach(line -> tables.add(line.table()));
        return tables;
    }

    /** The same with the lines of one table alone; the reckoned deadlines, holidays and open points are tables too. */
    public LawInForce only(String table) {
        return new LawInForce(
                day,
                rulesVersion,
                statuteDate,
                policy,
                knownFrom,
                publishedThrough,
                knownThrough,
                table.equals(DEADLINES) ? deadlines : List.of(),
                lines.stream().filter(line -> line.table().equals(table)).toList(),
                table.equals(HOLIDAYS) ? holidays : List.of(),
                table.equals(OPEN_POINTS) ? openPoints : List.of());
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
     * @param source {@code PUBLISHED} by the government, {@code COMPUTED} from the statutory list, {@code LOCAL} added by
     *     the office
     * @param article what makes it one; of a local one the place of its line
     * @param mark how sure that is; empty of a local one
     */
    public record Holiday(LocalDate day, String name, String counts, String source, String article, String mark) {}
}
