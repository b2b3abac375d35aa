package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Client;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A row with a day or an amount that is none, on one side or both. */
public final class RowsNobodyCanRead implements Situation {

    @Override
    public void arrange(Stage stage) {
        new NothingDeclared().arrange(stage);
        Client client = stage.client();
        client.statesTotals = false;
        client.deals = false;
        LocalDate written = Objects.requireNonNull(stage.day(day -> true));
        boolean inLedger = stage.oneIn(2);
        stage.why("rows that cannot be read, of parties that have no other");
        if (inLedger) {
            Invoice row = stage.enter(stage.deal(Lane.PURCHASE_TAX, written).unissued());
            row.spoilt = stage.pick("공급가액", stage.ledgerTells() ? "작성일자" : "공급가액");
            stage.expectOfFile("ROWS_REJECTED", () -> row.file);
        }
        if (!inLedger || stage.oneIn(2)) {
            Invoice row = stage.reportUnjudged(stage.deal(Lane.SALES_TAX, written));
            row.spoilt = stage.pick("공급가액", "작성일자");
            client.unreadable = row.lane;
            stage.expectOfFile("ROWS_REJECTED", () -> row.file);
        }
    }
}
