package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.SummaryTableLine.Block.OTHER;
import static kr.daesa.model.SummaryTableLine.Block.TRANSMITTED_BY_11TH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 합계표: both sides by counterparty, in the block where the return has them. */
class SummaryTableTest {

    private final TestBooks books = new TestBooks().asOf("2027-01-20");

    @ParameterizedTest
    @CsvSource({"2027-01-11, TRANSMITTED_BY_11TH", "2027-01-12, OTHER"})
    void ledgerStandsInTheBlockOfItsInvoice(String sent, SummaryTableLine.Block block) {
        books.ledger(SALES, "2026-12-30", 1_000_000);
        books.hometax(SALES, "2026-12-30", 1_000_000, row -> row.sendDate(LocalDate.parse(sent)));

        assertThat(lines())
                .containsExactly(line(SALES, block, "1208800767", 1, 1_000_000, 100_000, 1, 1_000_000, 100_000));
    }

    @Test
    void invoicesOfOnePartyAreCountedAndAddedUp() {
        books.sale("2026-10-05", 1_000_000);
        books.sale("2026-11-05", 500_000);
        books.sale("2026-11-06", -200_000);
        books.ledger(SALES, "2026-12-01", 70_000, row -> row.counterparty(TestBooks.OTHER_PARTNER));

        assertThat(lines())
                .containsExactly(
                        line(SALES, TRANSMITTED_BY_11TH, "1208800767", 3, 1_300_000, 130_000, 3, 1_300_000, 130_000),
                        line(SALES, OTHER, "1048518866", 0, 0, 0, 1, 70_000, 7_000));
    }

    @Test
    void directionsStandApartAndPaperIsInTheOtherBlock() {
        books.sale("2026-10-05", 1_000_000);
        books.ledger(PURCHASE, "2026-10-06", 300_000, row -> row.evidence(Evidence.PAPER));
        books.ledger(PURCHASE, "2026-10-07", 400_000, row -> row.evidence(Evidence.CARD));
        books.sale("2026-06-30", 9_000_000); // of the period before

        assertThat(lines())
                .containsExactly(
                        line(SALES, TRANSMITTED_BY_11TH, "1208800767", 1, 1_000_000, 100_000, 1, 1_000_000, 100_000),
                        line(PURCHASE, OTHER, "1208800767", 0, 0, 0, 1, 300_000, 30_000));
    }

    private List<Told> lines() {
        return books.reconcile().summaryTable().stream().map(Told::of).toList();
    }

    private static Told line(Direction direction, SummaryTableLine.Block block, String party, long... figures) {
        return new Told(direction, block, party, Arrays.stream(figures).boxed().toList());
    }

    /** What a test looks at: counts, supply and tax of Hometax, then of the ledger. */
    private record Told(Direction direction, SummaryTableLine.Block block, String party, List<Long> figures) {

        static Told of(SummaryTableLine line) {
            return new Told(
                    line.direction(),
                    line.block(),
                    line.counterpartyNo(),
                    List.of(
                            line.hometaxInvoices(),
                            line.hometaxSupply(),
                            line.hometaxTax(),
                            line.ledgerInvoices(),
                            line.ledgerSupply(),
                            line.ledgerTax()));
        }
    }
}
