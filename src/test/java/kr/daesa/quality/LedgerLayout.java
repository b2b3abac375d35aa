package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How one form lays out rows of a ledger in a file. */
interface LedgerLayout {

    /**
     * Writes one file and tells each row where it stands ({@link Invoice#place}), counted from 1.
     *
     * @param path of the file below the inbox
     */
    void write(Path inbox, String path, List<Invoice> rows) throws IOException;
}
