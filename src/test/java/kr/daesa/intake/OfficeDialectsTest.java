package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.testing.LedgerFile;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ledgers that an office describes itself, in files of its own. */
class OfficeDialectsTest {

    private static final String SOUND = """
            # what our warehouse program prints
            column WRITE_DATE        = 거래일
            column DIRECTION         = 입출
            column COUNTERPARTY_NAME = 업체
            column SUPPLY            = 금액
            mandatory = WRITE_DATE DIRECTION SUPPLY
            word DIRECTION SALES     = 출고*
            word DIRECTION PURCHASE  = 입고
            otherwise = TAXABLE ELECTRONIC
            """;

    @TempDir
    Path folder;

    private Path dialect(String text) throws IOException {
        return Files.writeString(folder.resolve("warehouse.dialect"), text);
    }

    private List<InvoiceRow> rows(Intake intake, Path ledger) throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        SourceFacts facts = intake.read(
                new SourceFile("K0001/ledger/a.csv", "0".repeat(64), 0),
                ledger,
                Side.LEDGER,
                Reading.CLIENT,
                new RowSink() {
                    @Override
                    public void row(String clientId, InvoiceRow row) {
                        rows.add(row);
                    }

                    @Override
                    public void reject(Reject reject) {
                        throw new AssertionError(reject);
                    }
                });
        assertThat(facts.format()).isIn("warehouse", "");
        return rows;
    }

    @Test
    void aLedgerThatIsDescribedIsRead() throws Exception {
        Path ledger = LedgerFile.of("업체", "거래일", "입출", "금액")
                .values("나래", "2026-09-01", "출고", "1,000")
                .values("다온", "2026-09-02", "입고", "2,000")
                .values("다온", "2026-09-03", "출고(반품)", "-500")
                .table()
                .writeCsv(folder.resolve("a.csv"), TableFile.MS949);

        Intake intake = Intake.withDialects(List.of(dialect(SOUND)));

        assertThat(rows(new Intake(), ledger)).isEmpty();
        assertThat(rows(intake, ledger))
                .extracting(InvoiceRow::direction)
                .containsExactly(Direction.SALES, Direction.PURCHASE, Direction.SALES);
    }

    @Test
    void theVersionOfTheReaderTellsWhichDialectsItHas() throws Exception {
        String none = Intake.withDialects(List.of()).version();
        String one = Intake.withDialects(List.of(dialect(SOUND))).version();
        String other =
                Intake.withDialects(List.of(dialect(SOUND.replace("입고", "매입")))).version();

        assertThat(none).isEqualTo(Intake.VERSION).isEqualTo(new Intake().version());
        assertThat(List.of(none, one, other)).doesNotHaveDuplicates();
        assertThat(Intake.withDialects(List.of(dialect(SOUND))).version()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "column WRITE_DATE = 거래일; column WRITE_DAY = 거래일; :2: unknown field 'WRITE_DAY', expected one of OWN_NUMBER",
                "column SUPPLY            = 금액; column SUPPLY 금액; :5: 'column SUPPLY 금액' says nothing behind '='",
                "column SUPPLY            = 금액; column SUPPLY = 금액 |  | 가액; :5: ",
                "column SUPPLY            = 금액; colunm SUPPLY = 금액; :5: unknown entry 'colunm SUPPLY = 금액', expected 'column FIELD",
                "column SUPPLY            = 금액; column SUPPLY = 업 체; :5: heading '업 체' stands for COUNTERPARTY_NAME already",
                "column SUPPLY            = 금액; column DIRECTION = 금액; :5: a second line for column DIRECTION",
                "word DIRECTION PURCHASE  = 입고; word DIRECTION PURCHASE = 출고*; :8: '출고*' has a meaning already",
                "word DIRECTION PURCHASE  = 입고; word DIRECTION BUY = 입고; :8: 'BUY' is no direction, tax type",
                "word DIRECTION PURCHASE  = 입고; word DIRECTION SALES PURCHASE = 입고; :8: 'PURCHASE' excludes what stands before it",
                "word DIRECTION PURCHASE  = 입고; word STATE SENT = 완료; : no headings for STATE, expected 'column STATE",
                "mandatory = WRITE_DATE DIRECTION SUPPLY; mandatory = SUPPLY; : any table could be this, expected 'mandatory",
                "mandatory = WRITE_DATE DIRECTION SUPPLY; mandatory = SUPPLY YEAR MONTH; : any table could be this",
                "otherwise = TAXABLE ELECTRONIC; otherwise = TAXED; :9: 'TAXED' is no direction",
            })
    void aFaultIsToldWithFileLineAndWhatIsExpected(String line, String wrong, String told) throws IOException {
        // The date stands in line 2, since line 1 is a comment.
        String text = SOUND.replace("column WRITE_DATE        =", "column WRITE_DATE =");
        assertThat(text).contains(line);
        Path file = dialect(text.replace(line, wrong));

        assertThatThrownBy(() -> Intake.withDialects(List.of(file)))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining(file + told);
    }

    @Test
    void aLedgerThatSaysNeitherSaleNorPurchaseIsRefused() throws IOException {
        Path file = dialect("""
                column WRITE_DATE = 거래일
                column SUPPLY = 금액
                mandatory = WRITE_DATE SUPPLY
                """);

        assertThatThrownBy(() -> Intake.withDialects(List.of(file)))
                .hasMessage(
                        file + ": nothing says 매출 or 매입, expected a word, a title or 'otherwise' that means SALES or"
                                + " PURCHASE, or a column SUPPLIER_NO");
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
        Path one = dialect(SOUND + "colunm A = b\nmandatory = DATUM\n");
        Path two = Files.writeString(folder.resolve("plain-ledger.dialect"), SOUND);
        Path three = Files.write(folder.resolve("x.dialect"), "column SUPPLY = 금액".getBytes(TableFile.MS949));

        assertThatThrownBy(() -> Intake.withDialects(List.of(one, two, three)))
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .hasSize(4)
                        .anyMatch(line -> line.startsWith(one + ":10: unknown entry"))
                        .anyMatch(line -> line.startsWith(one + ":11: unknown field 'DATUM'"))
                        .anyMatch(line -> line.startsWith(two + ": the program has a dialect of that name"))
                        .anyMatch(line -> line.startsWith(three + ": is no UTF-8 text")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfADialect() throws Exception {
        Path file = Files.write(folder.resolve("marked.dialect"), ('\uFEFF' + SOUND).getBytes(StandardCharsets.UTF_8));

        assertThat(Intake.withDialects(List.of(file)).version()).startsWith(Intake.VERSION + "+");
    }
}
