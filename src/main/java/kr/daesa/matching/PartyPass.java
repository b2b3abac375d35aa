package kr.daesa.matching;

import java.time.LocalDate;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import org.jspecify.annotations.Nullable;

/**
 * Date written and amounts equal, and the counterparty's number mistyped: one digit, or two neighbours swapped; or one
 * side has no number, or an invalid one, and the names are the same.
 */
final class PartyPass implements Pass {

    @Override
    public void sweep(OpenRows open) {
        Candidates.pairUnique(open, Match.Method.PARTY, DayAmounts::of, PartyPass::isSameParty);
    }

    private static boolean isSameParty(InvoiceRow ledger, InvoiceRow invoice) {
        PartyNumber booked = ledger.counterparty();
        PartyNumber actual = invoice.counterparty();
        if (booked != null && actual != null && isMistyped(booked.value(), actual.value())) {
            return true;
        }
        String name = Names.ofCompany(ledger.counterpartyName());
        return (isUnusable(booked) || isUnusable(actual))
                && !name.isEmpty()
                && name.equals(Names.ofCompany(invoice.counterpartyName()));
    }

    private static boolean isUnusable(@Nullable PartyNumber number) {
        return number == null
                || number.business().filter(business -> !business.isValid()).isPresent();
    }

    /** Whether two numbers differ in one digit, or in two neighbouring digits that changed places. */
    static boolean isMistyped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = firstDifference(one, other, 0);
        if (first < 0) {
            return false;
        }
        int second = firstDifference(one, other, first + 1);
        if (second < 0) {
            return true;
        }
        return second == first + 1
                && firstDifference(one, other, second + 1) < 0
                && one.charAt(first) == other.charAt(second)
                && one.charAt(second) == other.charAt(first);
    }

    private static int firstDifference(String one, String other, int from) {
        for (int i = from; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return -1;
    }

    private record DayAmounts(Direction direction, InvoiceKind kind, LocalDate writeDate, long supply, long tax) {

        static DayAmounts of(InvoiceRow row) {
            return new DayAmounts(row.direction(), row.kind(), row.writeDate(), row.supply(), row.tax());
        }
    }
}
