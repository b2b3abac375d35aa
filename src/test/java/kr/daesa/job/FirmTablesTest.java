package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.job.RunOutcome.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office keeps beside the files of its clients: the partner master, and dialects of its own. */
class FirmTablesTest {

    private static final String DIALECT = """
            column WRITE_DATE = 거래일
            column COUNTERPARTY_NAME = 업체
            column SUPPLY = 금액
            column TAX = 부가세
            mandatory = WRITE_DATE SUPPLY
            otherwise = SALES TAXABLE ELECTRONIC
            """;

    @TempDir
    Path root;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(root).client("c001", 0);
        Office.write(office.inbox.resolve("c001/ledger/출고.csv"), "거래일,업체,금액,부가세\n2026-09-15,나래상사,1000000,100000\n");
    }

    private Path dialect(String text) {
        Path file = root.resolve("jobs/dialects/warehouse.dialect");
        Office.write(file, text);
        return file;
    }

    private String summary() throws Exception {
        return Files.readString(office.report(Office.D).resolve("summary.json"));
    }

    @Test
    void aLedgerOfTheOfficesOwnIsReadAndItsDescriptionKept() throws Exception {
        RunOutcome outcome = office.dialects(dialect(DIALECT)).run();

        assertThat(outcome.ending()).isEqualTo(Ending.DONE);
        assertThat(office.findings(Office.D, "NOT_ISSUED")).hasSize(1);
        assertThat(summary()).contains("\"dialects/warehouse.dialect\"");
    }

    @Test
    void withoutTheDialectTheFileIsUnreadable() {
        assertThat(office.run().ending()).isEqualTo(Ending.INCOMPLETE);
        assertThat(office.findings(Office.D, "NOT_ISSUED")).isEmpty();
    }

    @Test
    void aChangedDialectReadsTheFilesAgain() {
        Path dialect = dialect(DIALECT);
        office.dialects(dialect).run();
        office.run();
        assertThat(Stored.of(office).onShelf("2026-11-20.2")).isEqualTo(2);

        dialect(DIALECT.replace("SALES", "PURCHASE"));
        office.run();

        assertThat(Stored.of(office).onShelf("2026-11-20.3")).isZero();
        assertThat(office.findings(Office.D, "NOT_ISSUED")).anyMatch(line -> line.contains("PURCHASE"));
    }

    @Test
    void aDialectThatIsWrongIsRefusedWithItsLine() {
        Path dialect = dialect(DIALECT.replace("column TAX", "column VAT"));

        RunOutcome outcome = office.dialects(dialect).run();

        assertThat(outcome.ending()).isEqualTo(Ending.MISCONFIGURED);
        assertThat(outcome.message()).startsWith(dialect + ":4: unknown field 'VAT', expected one of ");
    }

    @Test
    void aNameIsTakenForTheNumberOfThePartnerMaster() {
        String[] key = new String[1];
        Office.write(office.inbox.resolve("partners.csv"), "거래처명,사업자등록번호\n(주)나래상사,220-81-62517\n다온,1234\n");
        office.dialects(dialect(DIALECT)).reconciling((books, context) -> {
            if (!books.rows().isEmpty()) {
                key[0] = kr.daesa.matching.Parties.of(books.rows(), context.partners())
                        .key(books.rows().get(0));
            }
            return TestReconciliation.of(books, context);
        });

        assertThat(office.run().ending()).isEqualTo(Ending.DONE);

        assertThat(key[0]).isEqualTo("2208162517");
        assertThat(office.tables(Office.D).get("rejects.csv").lines())
                .anyMatch(line -> line.contains("partners.csv,,3,사업자등록번호,1234"));
    }

    @Test
    void aPartnerMasterThatIsNoneIsRefused() {
        Office.write(office.inbox.resolve("partners.csv"), "거래처코드,거래처명\n1,나래상사\n");

        RunOutcome outcome = office.dialects(dialect(DIALECT)).run();

        assertThat(outcome.ending()).isEqualTo(Ending.MISCONFIGURED);
        assertThat(outcome.message())
                .startsWith(office.inbox.resolve("partners.csv") + ": column 'business_no' is missing");
    }
}
