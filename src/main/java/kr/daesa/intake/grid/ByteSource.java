package kr.daesa.intake.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from their beginning more than once: a file, or an entry of an archive. */
@FunctionalInterface
public interface ByteSource {

    /** Of how many bytes there are few enough to be held: most files of a client have fewer. */
    int SMALL = 1 << 20;

    InputStream open() throws IOException;

    /** Those of a file. A small one is fetched once: a text is looked at from its beginning four times over. */
    static ByteSource of(Path file) throws IOException {
        return Files.size(file) > SMALL ? () -> Files.newInputStream(file) : of(Files.readAllBytes(file));
    }

    static ByteSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
