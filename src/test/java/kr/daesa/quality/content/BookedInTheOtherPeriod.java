package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Booked on a day of the tax period before, which may not be reconciled tonight. */
public final class BookedInTheOtherPeriod implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null
                ? null
                : stage.covered(lane, day -> day.isBefore(stage.night().first().plusDays(9)));
        if (lane == null || written == null) {
            return false;
        }
        LocalDate booked = stage.night().first().minusDays(1);
        if (stage.client().payer().isSamePeriod(booked, written)) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        stage.bookPlainly(deal).written = booked;
        stage.why("the ledger has it on the last day of the period before");
        stage.expect("DATE_MISMATCH", "ERROR", 0L, deal);
        return true;
    }
}
