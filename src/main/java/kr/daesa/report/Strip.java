package kr.daesa.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.PeriodSpan;

/**
 * Days as a strip, as wide as all periods of the run. The lines say in words what it shows.
 *
 * @param parts from left to right
 */
record Strip(List<String> lines, List<Part> parts) {

    /**
     * Days that look alike.
     *
     * @param css the status, or empty where nothing is said
     */
    record Part(String css, long days) {}

    /** Pieces by their days, drawn within the periods. */
    static Strip of(List<String> lines, List<CoverageLane.Piece> pieces, List<PeriodSpan> periods) {
        LocalDate next =
                periods.stream().map(PeriodSpan::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate end =
                periods.stream().map(PeriodSpan::to).max(LocalDate::compareTo).orElseThrow();
        List<Part> parts = new ArrayList<>();
        for (CoverageLane.Piece piece : pieces) {
            LocalDate from = piece.from().isBefore(next) ? next : piece.from();
            LocalDate to = piece.to().isAfter(end) ? end : piece.to();
            if (!to.isBefore(from)) {
                add(parts, "", ChronoUnit.DAYS.between(next, from));
                add(parts, piece.status().name().toLowerCase(Locale.ROOT), ChronoUnit.DAYS.between(from, to) + 1);
                next = to.plusDays(1);
            }
        }
        add(parts, "", ChronoUnit.DAYS.between(next, end) + 1);
        return new Strip(lines, parts);
    }

    private static void add(List<Part> parts, String css, long days) {
        if (days > 0) {
            parts.add(new Part(css, days));
        }
    }
}
