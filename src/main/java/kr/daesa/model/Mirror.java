package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the books of another client of the firm say of their deals with this one, seen from the other: its purchases are
 * this client's sales.
 *
 * @param through the last write date that the other's ledger has in a direction, whoever the counterparty is
 * @param whole whether everything of the other's ledger could be read
 */
public record Mirror(Client other, List<Entry> entries, Map<Direction, LocalDate> through, boolean whole) {

    public Mirror {
        entries = List.copyOf(entries);
        through = Map.copyOf(through);
    }

    /** Whether the other's ledger goes as far as a day in a direction. */
    public boolean reaches(Direction direction, LocalDate day) {
        return Optional.ofNullable(through.get(direction))
                .filter(last -> !last.isBefore(day))
                .isPresent();
    }

    /** The little of a row that the comparison needs: of all deals among clients it stays in memory during a run. */
    public record Entry(
            Side side,
            Direction direction,
            InvoiceKind kind,
            LocalDate writeDate,
            @Nullable ApprovalNumber approvalNo,
            long supply,
            long tax) {}
}
