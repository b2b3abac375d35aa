package kr.daesa.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** Something wrong with what was collected from Hometax for one client. */
public sealed interface CollectionProblem {

    /** The latest collection of a span did not succeed. */
    record Failed(
            Direction direction,
            InvoiceKind kind,
            LocalDate from,
            LocalDate to,
            CollectionCause cause,
            String errorCode,
            String errorMessage,
            @Nullable OffsetDateTime collectedAt)
            implements CollectionProblem {}

    /** The ledger has comparable rows, and nothing was collected. */
    record Missing(Direction direction, InvoiceKind kind, LocalDate from, LocalDate to, long ledgerRows)
            implements CollectionProblem {}

    /** Days that no successful collection covers. */
    record Gap(Direction direction, InvoiceKind kind, LocalDate from, LocalDate to) implements CollectionProblem {}

    /** The newest success is old. */
    record Stale(Direction direction, InvoiceKind kind, LocalDate newest) implements CollectionProblem {}

    /** A success without rows where rows were to be expected. */
    record Suspect(Direction direction, InvoiceKind kind, LocalDate from, LocalDate to, long expectedRows)
            implements CollectionProblem {}

    /**
     * Control totals and rows do not agree.
     *
     * @param path the export, or the collection record, that states other totals
     */
    record TotalsDisagree(Direction direction, InvoiceKind kind, String path, ControlTotals stated, ControlTotals found)
            implements CollectionProblem {}

    /** The certificate ends soon, or has ended. */
    record Certificate(LocalDate expiresOn, boolean expired) implements CollectionProblem {}
}
