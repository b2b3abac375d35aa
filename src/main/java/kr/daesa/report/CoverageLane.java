package kr.daesa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;

/**
 * How far Hometax is known of one direction and kind of a client.
 *
 * @param pieces by their days; neighbours of one status are one piece
 */
record CoverageLane(Direction direction, InvoiceKind kind, List<Piece> pieces) {

    /** Days of one status. */
    record Piece(CoverageSpan.Status status, LocalDate from, LocalDate to) {}

    /** The lanes of which anything is said, sales and tax invoices first. */
    static List<CoverageLane> of(List<CoverageSpan> coverage) {
        List<CoverageLane> lanes = new ArrayList<>();
        for (InvoiceKind kind : InvoiceKind.values()) {
            for (Direction direction : Direction.values()) {
                List<CoverageSpan> spans = coverage.stream()
                        .filter(span -> span.direction() == direction && span.kind() == kind)
                        .sorted(Comparator.comparing(CoverageSpan::from))
                        .toList();
                if (!spans.isEmpty()) {
                    lanes.add(new CoverageLane(direction, kind, joined(spans)));
                }
            }
        }
        return lanes;
    }

    /** Whether all of it is known. */
    boolean whole() {
        return pieces.stream().allMatch(piece -> piece.status() == CoverageSpan.Status.OK);
    }

    /** Whether nothing of it is known. */
    boolean unknown() {
        return pieces.stream().noneMatch(piece -> piece.status() == CoverageSpan.Status.OK);
    }

    private static List<Piece> joined(List<CoverageSpan> spans) {
        List<Piece> pieces = new ArrayList<>();
        for (CoverageSpan span : spans) {
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null
                    && last.status() == span.status()
                    && last.to().plusDays(1).equals(span.from())) {
                pieces.set(pieces.size() - 1, new Piece(span.status(), last.from(), span.to()));
            } else {
                pieces.add(new Piece(span.status(), span.from(), span.to()));
            }
        }
        return pieces;
    }
}
