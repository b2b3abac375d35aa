package kr.daesa.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A text to be pasted into a messenger or a mail: UTF-8 with a byte order mark and CRLF, so that any editor opens it. */
final class LetterFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LetterFile() {}

    /** Writes the lines; no lines, no file. */
    static void write(Path file, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8))) {
            writer.write(BYTE_ORDER_MARK);
            for (String line : lines) {
                writer.write(line);
                writer.write("\r\n");
            }
        }
    }
}
