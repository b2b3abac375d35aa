package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any books whatever: made up from a seed, so that a failure can be repeated. */
class PermutationTest {

    private static final ReconciliationContext CONTEXT = new ReconciliationContext(
            TestBooks.LAW,
            LocalDate.of(2026, 11, 20),
            List.of(PeriodSpan.parse("2026-2")),
            ReconciliationSettings.DEFAULTS);

    /** Few partners, days, amounts and items, so that much collides. */
    private static ClientBooks random(long seed) {
        Random random = new Random(seed);
        TestBooks books = new TestBooks();
        String[] items = {"", "임대료", "유지보수"};
        for (int i = 0; i < 60; i++) {
            Direction direction = Direction.values()[random.nextInt(2)];
            String day = "2026-%02d-%02d".formatted(5 + random.nextInt(7), 1 + random.nextInt(4));
            long supply = (1 + random.nextInt(3)) * 100_000L * (random.nextInt(8) == 0 ? -1 : 1);
            String item = items[random.nextInt(items.length)];
            int number = 1 + random.nextInt(40);
            if (random.nextBoolean()) {
                Evidence evidence = random.nextInt(10) == 0 ? Evidence.PAPER : Evidence.ELECTRONIC;
                books.ledger(direction, day, supply, row -> row.item(item)
                        .evidence(evidence)
                        .documentNo("D-" + number)
                        .approvalNo(number % 3 == 0 ? TestBooks.number(number) : null));
            } else if (random.nextInt(3) == 0) {
                correct(books, random, direction, day, supply, number);
            } else {
                books.hometax(direction, day, supply, row -> row.item(item).approvalNo(TestBooks.number(number)));
            }
        }
        return books.books();
    }

    /** A correction with or without reason and original; it may name itself, a correction or nothing that is there. */
    private static void correct(
            TestBooks books, Random random, Direction direction, String day, long supply, int number) {
        CorrectionReason reason = random.nextBoolean() ? null : CorrectionReason.values()[random.nextInt(6)];
        ApprovalNumber original = random.nextInt(3) == 0 ? null : TestBooks.number(1 + random.nextInt(45));
        LocalDate issued = LocalDate.of(2026, 8 + random.nextInt(3), 1 + random.nextInt(28));
        books.hometax(direction, day, random.nextInt(3) == 0 ? supply : -Math.abs(supply), row -> row.correction(true)
                .correctionReason(reason)
                .originalApprovalNo(original)
                .issueDate(issued)
                .sendDate(issued)
                .approvalNo(TestBooks.number(number)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void theOrderOfRowsChangesNothing(long seed) {
        ClientBooks books = random(seed);
        Reconciliation expected = Reconciler.reconcile(books, CONTEXT);
        for (int i = 0; i < 5; i++) {
            List<InvoiceRow> shuffled = new ArrayList<>(books.rows());
            Collections.shuffle(shuffled, new Random(seed + i));
            ClientBooks other =
                    new ClientBooks(books.client(), shuffled, books.rejects(), books.sources(), books.collections());
            assertThat(Reconciler.reconcile(other, CONTEXT)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void everyRowEndsOnceAndHasALine(long seed) {
        Reconciliation result = Reconciler.reconcile(random(seed), CONTEXT);

        assertThat(result.balance()).allMatch(BalanceLine::balanced);
        assertThat(result.findings()).extracting(finding -> finding.id()).doesNotHaveDuplicates();
    }
}
