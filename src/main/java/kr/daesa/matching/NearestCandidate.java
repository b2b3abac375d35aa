package kr.daesa.matching;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Why an open row has no counterpart: the row of the other side that comes closest, and the first field that fails.
 * Only rows of the same counterparty, or of the same amounts, come into question.
 */
public final class NearestCandidate {

    private final Map<String, List<InvoiceRow>> byParty = new HashMap<>();
    private final Map<String, List<InvoiceRow>> byAmounts = new HashMap<>();
    private final Parties parties;

    private NearestCandidate(Parties parties) {
        this.parties = parties;
    }

    /**
     * @param rows every row of the client that takes part in matching, open or not
     */
    public static NearestCandidate among(List<InvoiceRow> rows, Parties parties) {
        NearestCandidate nearest = new NearestCandidate(parties);
        for (InvoiceRow row : rows) {
            nearest.byParty
                    .computeIfAbsent(nearest.partyKey(row), k -> new ArrayList<>())
                    .add(row);
            nearest.byAmounts
                    .computeIfAbsent(amountsKey(row), k -> new ArrayList<>())
                    .add(row);
        }
        return nearest;
    }

    /** {@code 20261014…: write_date 3 days apart}, or empty where nothing comes near. */
    public String whyNot(InvoiceRow row) {
        Side other = row.side() == Side.LEDGER ? Side.HOMETAX : Side.LEDGER;
        return closest(row, byParty.getOrDefault(partyKey(row), List.of()), other)
                .or(() -> closest(row, byAmounts.getOrDefault(amountsKey(row), List.of()), other))
                .map(candidate -> name(candidate) + ": " + firstDifference(row, candidate))
                .orElse("");
    }

    private static Optional<InvoiceRow> closest(InvoiceRow row, List<InvoiceRow> candidates, Side side) {
        InvoiceRow best = null;
        for (InvoiceRow candidate : candidates) {
            if (candidate.side() == side && (best == null || isCloser(row, candidate, best))) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isCloser(InvoiceRow row, InvoiceRow candidate, InvoiceRow best) {
        boolean amounts = sameAmounts(row, candidate);
        if (amounts != sameAmounts(row, best)) {
            return amounts;
        }
        long days = daysApart(row, candidate);
        long bestDays = daysApart(row, best);
        return days != bestDays ? days < bestDays : distance(row, candidate) < distance(row, best);
    }

    private String firstDifference(InvoiceRow row, InvoiceRow candidate) {
        if (!partyKey(row).equals(partyKey(candidate))) {
            return "counterparty_no";
        }
        if (!row.writeDate().equals(candidate.writeDate())) {
            return "write_date " + daysApart(row, candidate) + " days apart";
        }
        if (row.supply() != candidate.supply()) {
            return "supply_amount differs by " + Math.abs(Math.subtractExact(row.supply(), candidate.supply()));
        }
        if (row.tax() != candidate.tax()) {
            return "tax_amount differs by " + Math.abs(Math.subtractExact(row.tax(), candidate.tax()));
        }
        if (row.approvalNo() != null && candidate.approvalNo() != null) {
            return "approval_no";
        }
        return "paired with another row";
    }

    private static String name(InvoiceRow row) {
        return row.approvalNo() == null ? row.reference() : row.approvalNo().value();
    }

    private static boolean sameAmounts(InvoiceRow a, InvoiceRow b) {
        return a.supply() == b.supply() && a.tax() == b.tax();
    }

    private static long daysApart(InvoiceRow a, InvoiceRow b) {
        return Math.abs(ChronoUnit.DAYS.between(a.writeDate(), b.writeDate()));
    }

    private static long distance(InvoiceRow a, InvoiceRow b) {
        return Math.abs(Math.subtractExact(a.supply(), b.supply()));
    }

    private String partyKey(InvoiceRow row) {
        return row.direction() + "/" + row.kind() + "/" + parties.key(row);
    }

    private static String amountsKey(InvoiceRow row) {
        return row.direction() + "/" + row.kind() + "/" + row.supply() + "/" + row.tax();
    }
}
