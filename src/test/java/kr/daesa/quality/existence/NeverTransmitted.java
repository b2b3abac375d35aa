package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** Issued in time by the ledger, and the tax office does not have it: due, missing or not to be told, by T, C and D. */
public final class NeverTransmitted implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate written = stage.day(day -> true);
        if (lane == null || written == null || !stage.ledgerTells()) {
            return false;
        }
        Invoice row = stage.deal(lane, written).unissued();
        LocalDate latest = Stage.earlier(Statute.issuingDeadline(written), stage.today());
        LocalDate today = stage.today();
        LocalDate issued = stage.oneIn(2)
                ? stage.oneOf(written, latest, today, today.minusDays(1), today.minusDays(2), today.minusDays(3))
                : stage.oneOf(written, latest, written, written.plusDays(stage.between(1, 9)), latest);
        switch (stage.between(0, 3)) {
            case 0 -> row.state = stage.pick("발행", "전송대기", "전송중", "전송실패");
            case 1 -> {
                if (issued == null) {
                    return false;
                }
                row.issued = issued;
                row.state = stage.pick("발행", "전송실패");
            }
            case 2 -> row.number = stage.number(written);
            default -> {
                if (issued == null) {
                    return false;
                }
                row.issued = issued;
                row.number = stage.number(issued);
            }
        }
        stage.why("issued, not at Hometax: told if the collection is younger than the transmission deadline");
        stage.enter(row);
        stage.absentFromHometax(row);
        return true;
    }
}
