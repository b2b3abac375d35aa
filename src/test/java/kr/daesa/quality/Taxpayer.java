package kr.daesa.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of the roster, and what the statute makes of it.
 *
 * @param type {@code CORPORATION}, {@code INDIVIDUAL} or {@code SIMPLIFIED}
 * @param lastYears supply by year, for the history
 */
public record Taxpayer(
        String id,
        String name,
        String number,
        String type,
        @Nullable LocalDate obligedFrom,
        @Nullable LocalDate closedOn,
        SortedMap<Integer, Long> lastYears) {

    private static final long THRESHOLD = 80_000_000;
    /** 4,800만원 with tax: the supply of a simplified taxpayer who has to issue tax invoices, times eleven tenths. */
    private static final long ISSUER = 48_000_000;

    /** Must issue electronically (영 제68조): a corporation; an individual from 1 July after a year of eighty million. */
    public boolean isObliged(LocalDate written) {
        if (type.equals("CORPORATION")) {
            return true;
        }
        if (obligedFrom != null) {
            return !written.isBefore(obligedFrom);
        }
        return lastYears.entrySet().stream()
                .anyMatch(year ->
                        year.getValue() >= THRESHOLD && !written.isBefore(LocalDate.of(year.getKey() + 1, 7, 1)));
    }

    /** FD: of the half year; of the year for a simplified taxpayer; of the month of closing. */
    public LocalDate finalReturn(LocalDate written) {
        if (type.equals("SIMPLIFIED")) {
            return Statute.businessDay(LocalDate.of(written.getYear() + 1, 1, 25));
        }
        if (closedOn != null && Half.of(closedOn).equals(Half.of(written))) {
            return Statute.businessDay(YearMonth.from(closedOn).plusMonths(1).atDay(25));
        }
        return Half.of(written).finalReturn();
    }

    /**
     * Must issue tax invoices (세금계산서) at all (제36조, 제36조의2): of simplified taxpayers those whose supply with tax came to 48
     * million in the year before the last 1 July. What is not known frees nobody.
     */
    public boolean isIssuer(LocalDate written) {
        Long supply = lastYears.get(written.getYear() - (written.getMonthValue() >= 7 ? 1 : 2));
        return !type.equals("SIMPLIFIED") || supply == null || supply * 11 >= ISSUER * 10;
    }

    /** The 1 July of this year from which the history obliges for the first time, null where there is none. */
    @Nullable
    LocalDate becomesObliged(LocalDate today) {
        LocalDate start = LocalDate.of(today.getYear(), 7, 1);
        boolean first = !isObliged(start.minusDays(1)) && isObliged(start);
        return obligedFrom == null && first && today.isBefore(start) ? start : null;
    }

    /** Whether two days lie in one tax period: of half a year, or of a year for a simplified taxpayer. */
    public boolean isSamePeriod(LocalDate one, LocalDate other) {
        return type.equals("SIMPLIFIED")
                ? one.getYear() == other.getYear()
                : Half.of(one).equals(Half.of(other));
    }

    /** Until when a fault costs the lower rate. */
    public LocalDate limit(Lane lane, LocalDate written) {
        return lane.isExempt() ? Statute.exemptLimit(written) : finalReturn(written);
    }
}
