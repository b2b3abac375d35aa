package kr.daesa.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Side;

/** Which directions and kinds of a client a collection concerns that does not name one of them. */
final class Lanes {

    private Lanes() {}

    /**
     * Whether a collection that asked for a direction and kind is told of there. One that asked for several is told of
     * where the client has something, and on the first of them where it has nothing: a company without exempt invoices
     * need not hear twice that a collection of both kinds failed.
     */
    static boolean concerns(Attempt attempt, Direction direction, InvoiceKind kind, ClientBooks books) {
        if (attempt.direction() != null && attempt.kind() != null) {
            return true;
        }
        if (hasSomething(books, direction, kind)) {
            return true;
        }
        List<String> asked = new ArrayList<>();
        for (Direction other : Direction.values()) {
            for (InvoiceKind of : InvoiceKind.values()) {
                if (attempt.askedFor(other, of)) {
                    if (hasSomething(books, other, of)) {
                        return false;
                    }
                    asked.add(other + " " + of);
                }
            }
        }
        return asked.get(0).equals(direction + " " + kind);
    }

    private static boolean hasSomething(ClientBooks books, Direction direction, InvoiceKind kind) {
        return comparable(books, direction, kind).findAny().isPresent()
                || books.sources().stream().anyMatch(facts -> Coverage.isExportOf(facts, direction, kind));
    }

    /** The ledger rows of which Hometax should know. */
    static Stream<InvoiceRow> comparable(ClientBooks books, Direction direction, InvoiceKind kind) {
        return books.rows().stream()
                .filter(row -> row.side() == Side.LEDGER && row.direction() == direction && row.kind() == kind)
                .filter(row -> row.evidence() == Evidence.ELECTRONIC && row.state() != IssueState.CANCELLED);
    }
}
