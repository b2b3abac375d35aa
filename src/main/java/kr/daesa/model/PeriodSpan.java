package kr.daesa.model;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run reconciles: a whole tax period ({@code 2026-2}), its preliminary quarter ({@code 2026-2P}, 예정) or its
 * final quarter ({@code 2026-2F}, 확정).
 */
public record PeriodSpan(String name, LocalDate from, LocalDate to) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-([12])([PF]?)");
    private static final int QUARTER = 3;

    public static PeriodSpan of(TaxPeriod period) {
        return new PeriodSpan(period.toString(), period.from(), period.to());
    }

    /**
     * Reads {@code 2026-2}, {@code 2026-2P} or {@code 2026-2F}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static PeriodSpan parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a period: expected one such as 2026-2 (a tax"
                    + " period), 2026-2P (its preliminary quarter), 2026-2F (its final quarter), or open");
        }
        TaxPeriod period = new TaxPeriod(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        LocalDate middle = period.from().plusMonths(QUARTER);
        return switch (matcher.group(3)) {
            case "P" -> new PeriodSpan(text, period.from(), middle.minusDays(1));
            case "F" -> new PeriodSpan(text, middle, period.to());
            default -> of(period);
        };
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return name;
    }
}
