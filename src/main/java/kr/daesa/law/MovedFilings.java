package kr.daesa.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.model.TaxPeriod;

/** Reads the filing deadlines that the tax office moved (직권연장): {@code 2022-2<TAB>2023-01-27}. */
final class MovedFilings {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})-([12])");
    private static final String FORM = "2022-2<TAB>2023-01-27 (tax period, final return deadline)";

    private MovedFilings() {}

    static Map<TaxPeriod, LocalDate> of(List<Line> lines) {
        Map<TaxPeriod, LocalDate> moved = new HashMap<>();
        for (Line line : lines) {
            line.requireCells(2, FORM);
            Matcher matcher = PERIOD.matcher(line.text(0));
            if (!matcher.matches()) {
                throw line.wrong(0, "a tax period, expected " + FORM);
            }
            TaxPeriod period = new TaxPeriod(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            LocalDate day = line.day(1);
            if (!day.isAfter(period.to())) {
                throw line.wrong(1, "after the end of " + period + ", expected " + FORM);
            }
            if (moved.put(period, day) != null) {
                throw line.wrong(0, "named once: a line above moves it too");
            }
        }
        return moved;
    }
}
