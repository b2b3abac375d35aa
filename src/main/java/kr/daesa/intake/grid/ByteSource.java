package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning more than once: a file, or an entry of an archive. */
@FunctionalInterface
public interface ByteSource {

    InputStream open() throws IOException;
}
