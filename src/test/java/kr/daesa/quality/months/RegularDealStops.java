package kr.daesa.quality.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;
import org.jspecify.annotations.Nullable;

/**
 * Six months in the same week and then nothing: expected and absent, a note until D1 and a warning after it. Five months, a
 * week that moved, or one invoice at any day of the month, and nothing is said.
 */
public final class RegularDealStops implements Family {

    private static final int HABIT = 6;

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        int day = stage.between(2, 26);
        YearMonth absent = lane == null ? null : month(stage, lane, day);
        if (lane == null || absent == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, absent.atDay(day));
        stage.inMaster(deal.party); // where only names are told, Hometax need not know the number of these months
        int broken = stage.pick(0, 0, 0, 1, 2, 3);
        if (broken == 3 && !stage.isCovered(lane, absent.atDay(moved(day)), absent.atDay(moved(day)))) {
            return false;
        }
        int month = stage.between(1, HABIT);
        for (int back = HABIT; back >= 1; back--) {
            boolean breaks = back == month;
            if (broken != 1 || !breaks) {
                play(stage, deal, absent.minusMonths(back).atDay(broken == 2 && breaks ? moved(day) : day));
            }
        }
        if (broken == 3) {
            play(stage, deal, absent.atDay(moved(day)));
        }
        stage.why("regular until " + absent + ", then nothing"
                + List.of(
                                "",
                                "; one of the six months has none",
                                "; one of the six was in another week",
                                " in that week")
                        .get(broken));
        if (broken == 0) {
            LocalDate deadline = Statute.issuingDeadline(absent.atEndOfMonth());
            if (!stage.today().isAfter(deadline)) {
                stage.expectOfParty("EXPECTED_BUT_ABSENT", "INFO", deadline, deal.party);
            } else if (stage.known(lane, absent.atEndOfMonth()).isAfter(deadline)) {
                stage.expectOfParty("EXPECTED_BUT_ABSENT", "WARNING", null, deal.party);
            } else {
                stage.perhapsOfParty("EXPECTED_BUT_ABSENT", deal.party);
            }
        }
        return true;
    }

    /** Two weeks off, in the same month. */
    private static int moved(int day) {
        return day > 14 ? day - 14 : day + 14;
    }

    private static void play(Stage stage, Invoice deal, LocalDate day) {
        Invoice month = deal.copy();
        month.written = day;
        stage.issue(month, day, day);
        if (day.isBefore(stage.night().first())) {
            stage.bookPlainly(month); // of a period that is not reconciled
        } else {
            stage.report(month);
            stage.bookPlainly(month);
        }
    }

    /** A month that is proved up to the day before, as are those of the six before it that are reconciled. */
    private static @Nullable YearMonth month(Stage stage, Lane lane, int day) {
        List<YearMonth> months = new ArrayList<>();
        LocalDate first = stage.night().first();
        LocalDate last = stage.client().last();
        LocalDate yesterday = stage.today().minusDays(1);
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            LocalDate end = Stage.earlier(month.atEndOfMonth(), yesterday);
            LocalDate from = month.minusMonths(HABIT).atDay(1);
            if (end.isAfter(month.atDay(day).plusDays(7))
                    && !end.isAfter(last)
                    && stage.isCovered(lane, from.isBefore(first) ? first : from, end)) {
                months.add(month);
            }
        }
        return months.isEmpty() ? null : stage.pick(months);
    }
}
