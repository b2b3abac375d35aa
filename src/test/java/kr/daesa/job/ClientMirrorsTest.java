package kr.daesa.job;

import static kr.daesa.job.Office.D;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.daesa.finding.Reconciler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clients of one firm that deal with each other. */
class ClientMirrorsTest {

    private static final String CODE = "CROSS_CLIENT_MISMATCH";

    @TempDir
    Path root;

    private Office office;

    @BeforeEach
    void aSaleThatTheBuyerDoesNotHave() {
        office = new Office(root)
                .client("c001", 0)
                .client("c002", 0)
                .reconciling((books, context) -> Firm.is(books.client().id())
                        ? Reconciler.reconcileFirm(books.sources(), books.rejects(), context)
                        : Reconciler.reconcile(books, context));
        ledger("c001", "S-1,매출,2026-09-15,2026-09-15,,1000000002,상사 c002,70000,7000,과세,전자,용역,,");
        ledger("c002", "P-1,매입,2026-09-20,,,2208162517,거래처,50000,5000,과세,전자,용역,,");
    }

    private void ledger(String id, String... rows) {
        Office.write(
                office.inbox.resolve(id).resolve("ledger/장부.csv"),
                "document_no,direction,write_date,issue_date,approval_no,counterparty_no,counterparty_name,supply_amount,"
                        + "tax_amount,tax_type,evidence,item,transmission_state,note\n" + String.join("\n", rows)
                        + "\n");
    }

    @Test
    void theOneWhoHasIsToldOnceAndOnlyUntilTheOtherHasItToo() {
        office.run(D);
        assertThat(office.findings(D, CODE)).singleElement().asString().contains(",c001,", "70,000", ",S-1,");

        ledger("c002", "P-1,매입,2026-09-20,,,1000000001,상사 c001,70000,7000,과세,전자,용역,,");
        office.run(D.plusDays(1));

        assertThat(office.findings(D.plusDays(1), CODE))
                .singleElement()
                .asString()
                .contains(",RESOLVED,");
    }

    @Test
    void anotherAmountIsToldWithTheSellerOnly() {
        ledger("c002", "P-1,매입,2026-09-20,,,1000000001,상사 c001,60000,6000,과세,전자,용역,,");
        office.run(D);

        assertThat(office.findings(D, CODE)).singleElement().asString().contains(",c001,", "70,000", "60,000");
    }

    @Test
    void whereTheOthersLedgerDoesNotReachNothingIsSaid() {
        ledger("c002", "P-1,매입,2026-09-14,,,2208162517,거래처,50000,5000,과세,전자,용역,,");
        office.run(D);

        assertThat(office.findings(D, CODE)).isEmpty();
    }

    @Test
    void aLineOfTheOtherThatCouldNotBeReadMayBeIt() {
        ledger(
                "c002",
                "P-1,매입,2026-09-20,,,2208162517,거래처,50000,5000,과세,전자,용역,,",
                "P-2,매입,2026-09-15,,,1000000001,상사 c001,7만원,7000,과세,전자,용역,,");
        office.run(D);

        assertThat(office.findings(D, CODE)).isEmpty();
    }

    @Test
    void aRunOfOneClientComparesNothingAndResolvesNothing() {
        office.run(D);
        office.only("c001").run(D.plusDays(1));

        assertThat(office.findings(D.plusDays(1), CODE)).isEmpty();
    }

    @Test
    void howManyThreadsThereAreChangesNothing() {
        office.threads(1).run(D);
        var first = office.tables(D);

        office.threads(4).run(D);

        assertThat(office.tables(D)).isEqualTo(first);
    }
}
