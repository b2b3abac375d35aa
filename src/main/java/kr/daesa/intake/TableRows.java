package kr.daesa.intake;

import kr.daesa.intake.grid.GridRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows among which the header may stand again, as in files that were joined: in one row, or in two with names of
 * groups above. What may be the upper one of two waits for the row below to tell.
 */
abstract class TableRows implements TableReader {

    private final TableFormat format;
    private @Nullable GridRow waiting;

    TableRows(TableFormat format) {
        this.format = format;
    }

    @Override
    public final void read(GridRow row) {
        GridRow above = waiting;
        waiting = null;
        if (above != null) {
            Header both = Header.of(above, row);
            if (format.missingIn(both).isEmpty() && !isRowAboveHeader(above, row)) {
                begin(both);
                return;
            }
            take(above, false);
        }
        if (!take(row, true)) {
            waiting = row;
        }
    }

    /** An invoice whose day cannot be read, which a header that needs no row above it follows: names of groups hold no figures. */
    private boolean isRowAboveHeader(GridRow above, GridRow row) {
        return format.missingIn(Header.of(row)).isEmpty()
                && above.cells().stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    }

    @Override
    public final void end() {
        if (waiting != null) {
            take(waiting, false);
            waiting = null;
        }
    }

    /** Whether the row is the header again; then the rows below are read by it: joined files may differ in columns. */
    final boolean isHeader(GridRow row) {
        Header again = Header.of(row);
        boolean whole = format.missingIn(again).isEmpty();
        if (whole) {
            begin(again);
        }
        return whole;
    }

    /** The rows below have these headings. */
    abstract void begin(Header header);

    /**
     * Takes a row as an invoice, or lets it pass.
     *
     * @param mayWait whether a row without a day may be left for the one below it
     * @return false if it is left
     */
    abstract boolean take(GridRow row, boolean mayWait);
}
