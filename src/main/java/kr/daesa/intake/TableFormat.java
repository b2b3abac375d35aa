package kr.daesa.intake;

import java.util.List;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.MappedField;

/** A kind of table that is known by its headings. */
interface TableFormat {

    /** How the format is called in {@code SourceFacts}. */
    String name();

    /** Which mandatory columns a row of headings lacks; a row that lacks none is the header. */
    List<String> missingIn(Header header);

    /** How many of its headings the format knows: of two formats that fit, the one that knows more is meant. */
    long knownIn(Header header);

    /** The fields that it finds under a header, and where. */
    List<MappedField> mapping(Header header);

    /**
     * Begins a table.
     *
     * @param above the rows of the sheet above the header
     * @throws UnreadableFileException if the file cannot be read in the place where it lies
     */
    TableReader begin(Header header, Sheet sheet, List<GridRow> above, SourceCount into) throws UnreadableFileException;
}
