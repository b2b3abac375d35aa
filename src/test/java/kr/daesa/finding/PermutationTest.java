package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientBooks;
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void theOrderOfRowsChangesNothing(long seed) {
        ClientBooks books = RandomBooks.of(seed).books();
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
        Reconciliation result = Reconciler.reconcile(RandomBooks.of(seed).books(), CONTEXT);

        assertThat(result.balance()).allMatch(BalanceLine::balanced);
        assertThat(result.findings()).extracting(finding -> finding.id()).doesNotHaveDuplicates();
    }
}
