package kr.daesa.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** What people do to books after the return, and what looks like it and is none of it. */
final class FilingChanges {

    private final Filing filing;
    private final Stage stage;

    private FilingChanges(Filing filing) {
        this.filing = filing;
        stage = filing.stage();
    }

    /** One after the other, as often as wanted. */
    static void play(Filing filing, int turns) {
        FilingChanges changes = new FilingChanges(filing);
        List<BiConsumer<Lane, LocalDate>> ways = List.of(
                changes::issuedLate,
                changes::bookedLate,
                changes::onPaper,
                changes::byCard,
                changes::otherAmount,
                changes::otherParty,
                changes::otherTaxType,
                changes::otherDay,
                changes::movedOut,
                changes::movedIn,
                changes::ofTheNextPeriod,
                changes::numberFilledIn,
                changes::sentSince,
                changes::otherWords,
                changes::takenOut,
                changes::takenOutOfTheLedger);
        for (int i = 0; i < turns; i++) {
            Lane lane = changes.stage.lane();
            LocalDate written = lane == null ? null : changes.stage.covered(lane);
            if (lane != null && written != null) {
                ways.get(i % ways.size()).accept(lane, written);
            }
        }
    }

    private Invoice deal(Lane lane, LocalDate written) {
        Invoice deal = stage.deal(lane, written);
        return stage.issue(deal, written, written);
    }

    /** Booked with a number of document, so that it is known again. */
    private Invoice booked(Invoice deal) {
        return stage.oneIn(2) ? stage.bookPlainly(deal) : stage.book(deal);
    }

    private void issuedLate(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        if (stage.oneIn(2)) {
            filing.appeared("appeared at Hometax and in the ledger", invoice, booked(invoice));
        } else {
            booked(invoice);
            filing.appeared("appeared at Hometax, booked before", invoice);
        }
    }

    private void bookedLate(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        filing.appeared("booked since, at Hometax before", booked(invoice));
    }

    private void onPaper(Lane lane, LocalDate written) {
        Invoice row = deal(lane, written).unissued();
        row.evidence = "종이";
        if (stage.ledgerTells()) {
            filing.appeared("a paper invoice booked since", stage.enter(row));
        }
    }

    private void byCard(Lane lane, LocalDate written) {
        Invoice row = deal(lane, written).unissued();
        row.evidence = stage.pick("카드", "현금영수증");
        filing.irrelevant(stage.enter(row));
    }

    private void otherAmount(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        Invoice row = booked(invoice);
        Invoice was = row.copy();
        long supply = stage.supply();
        was.amounts(supply, lane.isExempt() ? 0 : supply / 10);
        ledgerChange("another amount", written, row.tax - was.tax, was, row);
    }

    private void otherParty(Lane lane, LocalDate written) {
        Invoice row = booked(stage.reportUnjudged(deal(lane, written)));
        Invoice was = row.copy();
        was.party = stage.party();
        ledgerChange("another party", written, 0, was, row);
    }

    private void otherTaxType(Lane lane, LocalDate written) {
        if (!lane.isExempt()) {
            Invoice row = booked(stage.reportUnjudged(deal(lane, written)));
            Invoice was = row.copy();
            was.zeroRated = true;
            was.tax = 0;
            ledgerChange("zero-rated before", written, row.tax, was, row);
        }
    }

    private void otherDay(Lane lane, LocalDate written) {
        LocalDate other = written.getDayOfMonth() == 1 ? written.plusDays(1) : written.minusDays(1);
        Invoice row = booked(stage.reportUnjudged(deal(lane, written)));
        Invoice was = row.copy();
        was.written = other;
        ledgerChange("another day of the same period", written, 0, was, row);
    }

    private void movedOut(Lane lane, LocalDate written) {
        Invoice row = booked(stage.reportUnjudged(deal(lane, written)));
        Invoice was = row.copy();
        row.written = Half.of(written).last().plusDays(stage.between(1, 20));
        ledgerChange("moved out of the period", written, -row.tax, was, row);
    }

    private void movedIn(Lane lane, LocalDate written) {
        Invoice row = booked(stage.reportUnjudged(deal(lane, written)));
        Invoice was = row.copy();
        was.written = Half.of(written).last().plusDays(stage.between(1, 20));
        ledgerChange("moved into the period", written, row.tax, was, row);
    }

    /** A ledger without numbers tells of no row that it is the same one. */
    private void ledgerChange(String why, LocalDate ofPeriod, long tax, Invoice was, Invoice is) {
        if (stage.ledgerTells()) {
            filing.changed(why, ofPeriod, is.lane.isSales() ? tax : -tax, was, is);
        }
    }

    private void ofTheNextPeriod(Lane lane, LocalDate written) {
        LocalDate next = Half.of(written).last().plusDays(stage.between(1, 20));
        filing.irrelevant(booked(deal(lane, next)));
    }

    private void numberFilledIn(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        Invoice row = stage.enter(invoice.copy());
        Invoice was = row.unissued();
        was.document = stage.oneIn(2) ? row.document : stage.client().nextDocument();
        if (stage.ledgerTells()) {
            filing.same(was, row);
        }
    }

    private void sentSince(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        Invoice was = invoice.copy();
        was.sent = null;
        booked(invoice);
        filing.same(was, invoice);
    }

    private void otherWords(Lane lane, LocalDate written) {
        Invoice row = booked(stage.reportUnjudged(deal(lane, written)));
        Invoice was = row.copy();
        was.item = stage.otherItem(row.item);
        filing.same(was, row);
    }

    private void takenOut(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        filing.went("taken out of both sides", invoice, booked(invoice));
    }

    private void takenOutOfTheLedger(Lane lane, LocalDate written) {
        Invoice invoice = stage.reportUnjudged(deal(lane, written));
        filing.went("taken out of the ledger", null, booked(invoice));
    }
}
