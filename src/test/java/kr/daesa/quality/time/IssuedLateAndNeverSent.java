package kr.daesa.quality.time;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** Issued late by the ledger, and never sent: the penalty of issue silences that of transmission. */
public final class IssuedLateAndNeverSent implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate written = lane == null || !stage.ledgerTells()
                ? null
                : stage.covered(lane, day -> stage.known(lane, day)
                        .isAfter(Statute.issuingDeadline(day).plusDays(15)));
        if (lane == null || written == null) {
            return false;
        }
        Invoice row = stage.deal(lane, written).unissued();
        LocalDate issued = Statute.issuingDeadline(written).plusDays(stage.between(1, 5));
        row.issued = issued;
        row.number = stage.oneIn(2) ? stage.number(issued) : "";
        stage.why("issued after D1, and absent from Hometax");
        stage.enter(row);
        stage.absentFromHometax(row);
        return true;
    }
}
