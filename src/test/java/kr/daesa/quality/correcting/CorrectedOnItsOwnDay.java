package kr.daesa.quality.correcting;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/**
 * The amount changed (02), goods came back (03), the contract was rescinded (04): one document on the day it happened, late
 * after the tenth of the month after that; judged only where the reason is told, and nothing assessed on less.
 */
public final class CorrectedOnItsOwnDay implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        LocalDate event = written.plusDays(stage.between(1, 70));
        if (!stage.isCovered(lane, event, event)) {
            return false;
        }
        String reason = stage.pick("02", "03", "04");
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice correction = original.copy();
        correction.written = event;
        LocalDate deadline = Statute.issuingDeadline(event);
        LocalDate known = stage.known(lane, event);
        LocalDate issued = stage.hometaxTellsDays()
                ? stage.oneOf(
                        event, known, event, deadline, deadline.plusDays(1), deadline.plusDays(stage.between(2, 30)))
                : event;
        boolean neither = reason.equals("04") && stage.oneIn(3);
        LocalDate day = neither ? event : Objects.requireNonNull(issued);
        stage.issue(correction, day, day);
        long part = original.supply / 20 * 10;
        switch (reason) {
            case "02" -> amount(correction, stage.oneIn(2) ? part : -part);
            case "03" -> amount(correction, -part);
            default -> correction.amounts(-original.supply, -original.tax);
        }
        stage.correct(correction, original, reason);
        stage.report(original);
        stage.report(correction);
        if (neither) {
            stage.why("rescinded (04), and neither document booked: they net");
            return true;
        }
        stage.bookPlainly(original);
        if (stage.oneIn(4)) {
            stage.why("reason " + reason + ", the correction not booked");
            stage.absentFromLedger(correction);
        } else {
            stage.why("reason " + reason + " of " + event + ", issued " + day);
            stage.bookPlainly(correction);
        }
        return true;
    }

    private static void amount(Invoice correction, long supply) {
        correction.amounts(supply, correction.lane.isExempt() ? 0 : supply / 10);
    }
}
