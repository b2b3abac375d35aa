package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceRow;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;

/** How much memory a row goes through while it is reconciled: a figure that does not depend on the machine. */
class ReconcilingWorkTest {

    private static final int INVOICES = 2_000;

    /** Measured: 3,200, and 2,200 once all is compiled; 6,800 before rows that match were spared what open ones need. */
    private static final long BYTES_A_ROW = 4_000;

    @Test
    void rowsThatMatchByNumberCostLittle() {
        TestBooks books = books();
        books.reconcile(); // loads classes
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();

        long before = threads.getThreadAllocatedBytes(self);
        books.reconcile();
        long bytes = threads.getThreadAllocatedBytes(self) - before;

        assertThat(bytes / (2 * INVOICES)).isLessThan(BYTES_A_ROW);
    }

    /** One in fifty is not booked, one in fifty not at Hometax. */
    private static TestBooks books() {
        TestBooks books = new TestBooks();
        for (int i = 0; i < INVOICES; i++) {
            Direction direction = i % 2 == 0 ? Direction.SALES : Direction.PURCHASE;
            String day = LocalDate.of(2026, 7, 1).plusDays(i % 120).toString();
            InvoiceRow invoice = books.hometax(direction, day, 10_000L + 10 * i);
            if (i % 50 == 0) {
                books.hometax(direction, day, 90_000_000L + 10 * i);
            } else if (i % 50 == 1) {
                books.ledger(direction, day, 70_000_000L + 10 * i);
            }
            books.ledger(direction, day, 10_000L + 10 * i, row -> row.approvalNo(invoice.approvalNo()));
        }
        return books;
    }
}
