package kr.daesa.intake;

import kr.daesa.intake.grid.GridRow;

/** Takes the rows below a header, in their order. */
interface TableReader {

    void read(GridRow row);

    /** The last row has been read. */
    void end();
}
