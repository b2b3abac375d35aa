package kr.daesa.intake.grid;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An open file as sheets of rows, read forwards once: {@code while (nextSheet() …) while (nextRow() …)}. A text file has
 * one sheet without a name. Rows that the file does not store are not given; blank ones may be.
 */
public interface Grid extends Closeable {

    /** Goes to the next sheet, past what is left of this one; null after the last. */
    @Nullable
    Sheet nextSheet() throws IOException, UnreadableFileException;

    /** The next row of this sheet; null after the last. */
    @Nullable
    GridRow nextRow() throws IOException, UnreadableFileException;

    @Override
    void close() throws IOException;
}
