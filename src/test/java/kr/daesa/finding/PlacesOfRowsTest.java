package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows that matching takes for equal change places, within a file and between files: they pair, group and stay alone as
 * before, and all that is different is where they stand. Shuffling rows that keep their places, as {@link PermutationTest}
 * does, cannot show that a place decides something.
 */
class PlacesOfRowsTest {

    private static final Provenance NOWHERE = new Provenance(file("C1/nowhere.csv"), "", 1);
    private static final Pattern PLACE = Pattern.compile("C1/(ledger|hometax)/\\d\\.csv#\\d+");
    private static final long SEEDS = 300;
    private static final int ROWS = 30;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereRowsStandDecidesNothing(long seed) {
        List<InvoiceRow> rows = rows(seed);
        List<String> expected = said(rows);
        for (int i = 1; i <= 3; i++) {
            assertThat(said(elsewhere(rows, new Random(seed * 10 + i)))).isEqualTo(expected);
        }
    }

    /** Few parties, days and amounts, and rows that differ in what no pass compares. */
    private static List<InvoiceRow> rows(long seed) {
        Random random = new Random(seed);
        List<InvoiceRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Side side = random.nextInt(3) == 0 ? Side.HOMETAX : Side.LEDGER;
            boolean ledger = side == Side.LEDGER;
            String folder = ledger ? "ledger" : "hometax";
            LocalDate day = LocalDate.of(2026, 8, 20 + random.nextInt(3));
            boolean zero = random.nextInt(3) == 0;
            long supply = 100_000L * (1 + random.nextInt(3)) * (random.nextInt(7) == 0 ? -1 : 1);
            InvoiceRow.Builder row = InvoiceRow.builder(
                            side, new Provenance(file("C1/" + folder + "/" + (1 + i % 2) + ".csv"), "", i + 2))
                    .direction(random.nextInt(5) == 0 ? Direction.PURCHASE : Direction.SALES)
                    .kind(InvoiceKind.TAX)
                    .writeDate(day)
                    .counterpartyName("거래처")
                    .counterparty(random.nextInt(4) == 0 ? null : TestBooks.PARTNER)
                    .counterpartyBranch(random.nextInt(4) == 0 ? "0001" : "")
                    .amounts(supply, zero ? 0 : supply / 10)
                    .taxType(zero && random.nextBoolean() ? TaxType.ZERO_RATED : TaxType.TAXABLE)
                    .item(random.nextInt(3) == 0 ? "" : "용역")
                    .note(random.nextInt(4) == 0 ? "비고" : "");
            if (ledger) {
                row.evidence(random.nextInt(6) == 0 ? Evidence.PAPER : Evidence.ELECTRONIC)
                        .state(pick(
                                random, IssueState.UNKNOWN, IssueState.UNKNOWN, IssueState.ISSUED, IssueState.FAILED))
                        .documentNo(random.nextInt(4) == 0 ? "D-1" : "");
            } else {
                boolean correction = random.nextInt(4) == 0;
                row.issueDate(day)
                        .sendDate(random.nextInt(3) == 0 ? null : day)
                        .approvalNo(number(i))
                        .correction(correction)
                        .originalApprovalNo(correction ? number(random.nextInt(ROWS)) : null);
            }
            rows.add(row.build());
        }
        return rows;
    }

    private static IssueState pick(Random random, IssueState... from) {
        return from[random.nextInt(from.length)];
    }

    private static ApprovalNumber number(int serial) {
        return TestBooks.number(serial);
    }

    private static SourceFile file(String path) {
        return new SourceFile(path, "%064x".formatted(path.hashCode()), 1);
    }

    /** The same rows, those of each side in one another's places. */
    private static List<InvoiceRow> elsewhere(List<InvoiceRow> rows, Random random) {
        List<InvoiceRow> moved = new ArrayList<>();
        for (Side side : Side.values()) {
            List<InvoiceRow> its =
                    rows.stream().filter(row -> row.side() == side).toList();
            List<Provenance> places =
                    new ArrayList<>(its.stream().map(InvoiceRow::at).toList());
            Collections.shuffle(places, random);
            for (int i = 0; i < its.size(); i++) {
                moved.add(at(its.get(i), places.get(i)));
            }
        }
        return moved;
    }

    private static InvoiceRow at(InvoiceRow row, Provenance place) {
        return new InvoiceRow(
                row.side(),
                place,
                row.direction(),
                row.kind(),
                row.writeDate(),
                row.issueDate(),
                row.sendDate(),
                row.approvalNo(),
                row.counterparty(),
                row.counterpartyName(),
                row.counterpartyBranch(),
                row.supply(),
                row.tax(),
                row.taxType(),
                row.evidence(),
                row.state(),
                row.correction(),
                row.correctionReason(),
                row.originalApprovalNo(),
                row.item(),
                row.documentNo(),
                row.note());
    }

    /** Everything that is put out, where each place is named by what stands there, so that equal rows have one name. */
    private static List<String> said(List<InvoiceRow> rows) {
        List<String> contents = rows.stream().map(PlacesOfRowsTest::content).toList();
        List<String> distinct = List.copyOf(new TreeSet<>(contents));
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            names.put(rows.get(i).at().reference(), "row like " + distinct.indexOf(contents.get(i)));
        }
        TestBooks books = new TestBooks();
        rows.forEach(books::add);
        Reconciliation result = books.reconcile();
        return Stream.of(result.findings(), result.matches(), result.balance(), result.summaryTable())
                .flatMap(List::stream)
                .map(line -> PLACE.matcher(line.toString()).replaceAll(place -> names.get(place.group())))
                .sorted()
                .toList();
    }

    private static String content(InvoiceRow row) {
        return at(row, NOWHERE).toString();
    }
}
