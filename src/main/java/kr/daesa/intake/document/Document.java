package kr.daesa.intake.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import kr.daesa.intake.grid.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** An open file as records, read forwards once. Records of one list come one after the other. */
public interface Document extends Closeable {

    /** The next record; null after the last. */
    @Nullable
    DocumentRecord next() throws IOException, UnreadableFileException;

    /** What stood beside the records so far, one for each part; whole only after the last record. */
    List<DocumentHead> heads();

    @Override
    void close() throws IOException;
}
