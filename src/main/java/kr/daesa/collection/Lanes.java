package kr.daesa.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;

/** Which directions and kinds of a client a collection concerns that does not name one of them. */
final class Lanes {

    private record Place(Direction direction, InvoiceKind kind) {}

    private Lanes() {}

    /**
     * Whether a collection that asked for a direction and kind is told of there. One that asked for several is told of
     * where the client has something, and on the first of them where it has nothing: a company without exempt invoices
     * need not hear twice that a collection of both kinds failed.
     *
     * <p>An error that says neither what was asked for nor when is told of where nothing else tells of a collection; and
     * once, on the first, where everything has been collected: something failed, and nobody knows what.
     */
    static boolean concerns(Attempt attempt, Direction direction, InvoiceKind kind, ClientBooks books) {
        if (attempt.direction() != null && attempt.kind() != null) {
            return true;
        }
        List<Place> asked = new ArrayList<>();
        for (Direction other : Direction.values()) {
            for (InvoiceKind of : InvoiceKind.values()) {
                if (attempt.askedFor(other, of)) {
                    asked.add(new Place(other, of));
                }
            }
        }
        List<Place> withSomething = those(asked, place -> hasSomething(books, place));
        Place here = new Place(direction, kind);
        if (attempt.saysNothing()) {
            List<Place> inTheDark = those(withSomething, place -> !isCollected(books, place));
            return inTheDark.isEmpty() ? firstOf(withSomething, asked).equals(here) : inTheDark.contains(here);
        }
        return withSomething.isEmpty() ? asked.get(0).equals(here) : withSomething.contains(here);
    }

    private static Place firstOf(List<Place> preferred, List<Place> otherwise) {
        return preferred.isEmpty() ? otherwise.get(0) : preferred.get(0);
    }

    private static List<Place> those(List<Place> places, Predicate<Place> asked) {
        return places.stream().filter(asked).toList();
    }

    private static boolean hasSomething(ClientBooks books, Place place) {
        return comparable(books, place.direction(), place.kind()).findAny().isPresent()
                || exports(books, place).findAny().isPresent();
    }

    /** Whether a list, or a record of its own, tells what was collected there or that it was not. */
    private static boolean isCollected(ClientBooks books, Place place) {
        return exports(books, place).anyMatch(SourceFacts::isList)
                || books.collections().stream()
                        .flatMap(record -> record.attempts().stream())
                        .anyMatch(
                                attempt -> !attempt.saysNothing() && attempt.askedFor(place.direction(), place.kind()));
    }

    private static Stream<SourceFacts> exports(ClientBooks books, Place place) {
        return books.sources().stream().filter(facts -> Coverage.isExportOf(facts, place.direction(), place.kind()));
    }

    /** The ledger rows of which Hometax should know. */
    static Stream<InvoiceRow> comparable(ClientBooks books, Direction direction, InvoiceKind kind) {
        return books.rows().stream()
                .filter(row -> row.side() == Side.LEDGER && row.direction() == direction && row.kind() == kind)
                .filter(row -> row.evidence() == Evidence.ELECTRONIC && row.state() != IssueState.CANCELLED);
    }
}
