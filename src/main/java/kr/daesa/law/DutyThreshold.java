package kr.daesa.law;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code electronic-duty.tsv}.
 *
 * @param base null where no supply is counted
 * @param firstYear the first and
 * @param lastYear the last calendar year that is measured against it; none where the last is before the first
 */
record DutyThreshold(
        LocalDate from,
        @Nullable LocalDate to,
        long supply,
        @Nullable SupplyBase base,
        int firstYear,
        int lastYear,
        Lasting lasting,
        Rule rule) {

    enum Lasting {
        ALWAYS,
        WINDOW,
        PERMANENT
    }

    static final int COLUMNS = 4;

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(-)?(\\d{4})?");

    static DutyThreshold of(Line line) {
        int column = RuleTable.VALUE;
        Lasting lasting = line.one(column + 3, Lasting.class);
        LocalDate from = line.day(3);
        LocalDate to = line.dayOrOpen(4);
        long supply = line.number(column, 0, Long.MAX_VALUE);
        Rule rule = RuleTable.rule(line, COLUMNS);
        if (lasting == Lasting.ALWAYS) {
            return new DutyThreshold(from, to, supply, null, 0, -1, lasting, rule);
        }
        Matcher years = YEARS.matcher(line.text(column + 2));
        if (!years.matches() || (years.group(2) == null && years.group(3) != null)) {
            throw line.wrong(column + 2, "years such as 2010-2012, 2021 or 2023-");
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null
                ? first
                : years.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(years.group(3));
        return new DutyThreshold(from, to, supply, line.one(column + 1, SupplyBase.class), first, last, lasting, rule);
    }

    boolean measures(int year) {
        return year >= firstYear && year <= lastYear;
    }
}
