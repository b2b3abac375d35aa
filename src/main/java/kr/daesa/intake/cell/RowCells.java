package kr.daesa.intake.cell;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row taken as values. A cell that cannot be taken gives null and is remembered, the first one as the
 * row's fault; so the rest of a bad row can still be read.
 */
public final class RowCells {

    private final GridRow row;
    private final boolean from1904;
    private final String place;
    private @Nullable Fault fault;

    public RowCells(GridRow row, boolean from1904) {
        this(row, from1904, "");
    }

    /**
     * @param place where the row stands in a document, {@code list[17]}; a fault names it before its column
     */
    public RowCells(GridRow row, boolean from1904, String place) {
        this.row = row;
        this.from1904 = from1904;
        this.place = place;
    }

    /** The first fault met so far; null if there is none. */
    public @Nullable Fault fault() {
        return fault;
    }

    public String text(Column column) {
        return CellText.clean(row.cell(column.index()));
    }

    public boolean isBlank(Column column) {
        return text(column).isEmpty();
    }

    /** Notes that the row cannot do without this cell, if it is blank. */
    public void require(Column column) {
        if (isBlank(column)) {
            fail(column, Problem.of(ProblemCode.BLANK));
        }
    }

    public @Nullable LocalDate day(Column column) {
        String text = text(column);
        return text.isEmpty() ? null : orFail(column, Days.parse(text, from1904), ProblemCode.NOT_A_DATE);
    }

    public @Nullable Long amount(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        OptionalLong won = Amounts.parse(text);
        if (won.isEmpty()) {
            fail(column, Problem.of(ProblemCode.NOT_AN_AMOUNT, shown(column)));
            return null;
        }
        return won.getAsLong();
    }

    public @Nullable ApprovalNumber approvalNumber(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<ApprovalNumber> number;
        try {
            number = Optional.of(ApprovalNumber.parse(CellText.compact(text)));
        } catch (IllegalArgumentException e) {
            number = Optional.empty();
        }
        return orFail(column, number, ProblemCode.NOT_AN_APPROVAL_NUMBER);
    }

    public @Nullable PartyNumber party(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<PartyNumber> number = PartyNumbers.parse(text);
        if (number.isEmpty()) {
            String masked = ResidentNumbers.maskParty(text);
            fail(new Fault(column.heading(), masked, Problem.of(ProblemCode.NOT_A_PARTY_NUMBER, masked)));
        }
        return number.orElse(null);
    }

    /** Notes a fault of a cell that the caller judged itself. */
    public void fail(Column column, Problem problem) {
        fail(new Fault(column.heading(), shown(column), problem));
    }

    public void fail(Fault found) {
        if (fault == null) {
            failFirst(found);
        }
    }

    /** Notes a fault that makes the others look like its consequences. */
    public void failFirst(Fault found) {
        String separator = place.isEmpty() || found.column().isEmpty() ? "" : ".";
        fault = new Fault(place + separator + found.column(), found.value(), found.problem());
    }

    /** What stands in a cell as it may be shown. */
    public String shown(Column column) {
        return ResidentNumbers.mask(text(column));
    }

    private <T> @Nullable T orFail(Column column, Optional<T> value, ProblemCode code) {
        if (value.isEmpty()) {
            fail(column, Problem.of(code, shown(column)));
        }
        return value.orElse(null);
    }
}
