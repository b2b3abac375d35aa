package kr.daesa.intake;

import java.util.List;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.IssueState;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/**
 * What a coded word of a ledger says, or several together: code 57 says 매입, 과세 and card at once. Null: nothing.
 *
 * @param correction whether it says 수정
 */
record Meaning(
        @Nullable Direction direction,
        @Nullable TaxType taxType,
        @Nullable Evidence evidence,
        @Nullable IssueState state,
        boolean correction,
        @Nullable CorrectionReason reason) {

    static final Meaning NONE = new Meaning(null, null, null, null, false, null);

    private static final String CORRECTION = "CORRECTION";
    /** For a word that is known and says nothing, such as 일반. */
    private static final String NOTHING = "NONE";

    /**
     * The meaning that a dialect resource spells out, such as {@code PURCHASE TAXABLE CARD}.
     *
     * @throws IllegalArgumentException if a name means nothing here, or two of them exclude each other
     */
    static Meaning of(List<String> names) {
        Meaning meaning = NONE;
        for (String name : names) {
            Meaning said = one(name);
            if (meaning.excludes(said)) {
                throw new IllegalArgumentException("'" + name + "' excludes what stands before it");
            }
            meaning = meaning.or(said);
        }
        return meaning;
    }

    private static Meaning one(String name) {
        Meaning meaning = new Meaning(
                named(Direction.values(), name),
                named(TaxType.values(), name),
                named(Evidence.values(), name),
                named(IssueState.values(), name),
                name.equals(CORRECTION),
                named(CorrectionReason.values(), name));
        if (meaning.equals(NONE) && !name.equals(NOTHING)) {
            throw new IllegalArgumentException("'" + name + "' is no direction, tax type, evidence, issue state or"
                    + " correction reason, nor " + CORRECTION + " or " + NOTHING);
        }
        return meaning;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    /** This, and where it says nothing, the other. */
    Meaning or(Meaning other) {
        return new Meaning(
                direction == null ? other.direction : direction,
                taxType == null ? other.taxType : taxType,
                evidence == null ? other.evidence : evidence,
                state == null ? other.state : state,
                correction || other.correction,
                reason == null ? other.reason : reason);
    }

    /** Whether the row is of a tax invoice, electronic or on paper, and not of a card slip or the like. */
    boolean isInvoice() {
        return evidence == null || evidence == Evidence.ELECTRONIC || evidence == Evidence.PAPER;
    }

    /** Whether one says 매출 and the other 매입. */
    boolean contradicts(Meaning other) {
        return direction != null && other.direction != null && direction != other.direction;
    }

    private boolean excludes(Meaning other) {
        return contradicts(other)
                || (taxType != null && other.taxType != null)
                || (evidence != null && other.evidence != null)
                || (state != null && other.state != null)
                || (reason != null && other.reason != null);
    }
}
