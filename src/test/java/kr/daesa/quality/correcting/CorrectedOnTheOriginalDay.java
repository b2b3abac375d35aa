package kr.daesa.quality.correcting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/**
 * A mistake (01) or a letter of credit opened later (05): two documents on the day of the original, never late, but into a
 * return that is filed once FD has passed; one of the two without the other is told where the reason is.
 */
public final class CorrectedOnTheOriginalDay implements Family {

    private static final int MONTH = 31;

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        boolean half = stage.oneIn(3);
        LocalDate written = lane == null
                ? null
                : stage.covered(lane, day -> !half || stage.isCovered(lane, day.minusDays(MONTH), day.plusDays(MONTH)));
        if (lane == null || written == null) {
            return false;
        }
        LocalDate known = stage.known(lane, written);
        LocalDate filing = stage.client().payer().finalReturn(written);
        LocalDate anew = stage.oneOf(
                written,
                known,
                written,
                written.plusDays(stage.between(1, 60)),
                filing,
                filing.plusDays(1),
                filing.plusDays(stage.between(2, 200)));
        if (anew == null) {
            return false;
        }
        LocalDate sent =
                Statute.transmissionDeadline(stage.hometaxTellsDays() ? anew : Statute.issuingDeadline(written));
        LocalDate from = written.minusDays(MONTH);
        if (half
                && !from.datesUntil(written.plusDays(MONTH + 1L))
                        .allMatch(day -> stage.known(lane, day).isAfter(sent))) {
            return false; // the other document may have been written on a day that was collected too early
        }
        boolean letterOfCredit = !lane.isExempt() && stage.oneIn(3);
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice reversal = stage.issue(original.copy(), anew, anew).amounts(-original.supply, -original.tax);
        Invoice replacement = stage.issue(original.copy(), anew, anew);
        if (letterOfCredit) {
            replacement.zeroRated = true;
            replacement.tax = 0;
        } else {
            long supply = stage.supply();
            replacement.amounts(supply, lane.isExempt() ? 0 : supply / 10);
        }
        List<Invoice> documents = new ArrayList<>();
        boolean without = stage.oneIn(2);
        if (!half || !without) {
            documents.add(reversal);
        }
        if (!half || without) {
            documents.add(replacement);
        }
        stage.both(original);
        boolean named = true;
        for (Invoice document : documents) {
            named &= stage.correct(document, original, letterOfCredit ? "05" : "01");
            stage.report(document);
            stage.bookPlainly(document);
        }
        Invoice[] rows = documents.toArray(Invoice[]::new);
        boolean told = !documents.get(0).reason.isEmpty();
        stage.why((letterOfCredit ? "05" : "01") + (told ? "" : " that nothing tells") + ", issued " + anew + ", "
                + (half ? "one of two documents" : "both documents"));
        if (half && told) {
            stage.expectUnlessAnswered("CORRECTION_INCOMPLETE", rows[0], letterOfCredit);
        }
        if (anew.isAfter(filing) && stage.hometaxTellsDays()) {
            if (told || named) {
                stage.expect("CORRECTION_CROSSES_PERIOD", rows);
            } else {
                stage.perhaps("CORRECTION_CROSSES_PERIOD", rows); // that it bears the day of its original is a guess
            }
        }
        return true;
    }
}
