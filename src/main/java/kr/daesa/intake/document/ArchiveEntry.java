package kr.daesa.intake.document;

import java.io.IOException;
import java.util.List;
import kr.daesa.intake.grid.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** The document that an entry of an archive is; one that cannot be read, or no further, ends with a broken record. */
final class ArchiveEntry implements Document {

    /** Opens the entry as what it is. */
    @FunctionalInterface
    interface Opening {
        Document open() throws IOException, UnreadableFileException;
    }

    private final String part;
    private final Opening opening;
    private @Nullable Document document;
    private boolean broken;

    ArchiveEntry(String part, Opening opening) {
        this.part = part;
        this.opening = opening;
    }

    @Override
    public @Nullable DocumentRecord next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            if (document == null) {
                document = opening.open();
            }
            return document.next();
        } catch (UnreadableFileException e) {
            broken = true;
            return DocumentRecord.broken(new RecordList(part, ""), "", 1, e.problem());
        }
    }

    @Override
    public List<DocumentHead> heads() {
        return document == null ? List.of() : document.heads();
    }

    @Override
    public void close() throws IOException {
        if (document != null) {
            document.close();
        }
    }
}
