package kr.daesa.book;

import java.nio.file.Path;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;

/**
 * What a book depends on; when any of it changes, the source is parsed again.
 *
 * @param file with its path, since a folder and a range in the name are facts as well
 * @param side as which the file was read
 * @param readerVersion of the code that parsed it
 * @param owner fingerprint of all who could own its rows: one client, or the whole roster
 */
public record BookKey(SourceFile file, Side side, String readerVersion, String owner) {

    /** The book's place; another layout of books gives another place, so that no old book is misread. */
    Path locate(Path root) {
        String name = Sha256.of(
                Layout.FINGERPRINT,
                file.path(),
                file.sha256(),
                Long.toString(file.size()),
                side.name(),
                readerVersion,
                owner);
        return Sha256.locate(root, name);
    }
}
