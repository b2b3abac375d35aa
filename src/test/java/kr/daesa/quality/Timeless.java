package kr.daesa.quality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes out of an Office Open XML workbook when it was made, so that the same cells are the same bytes. */
final class Timeless {

    private static final LocalDateTime WHENEVER = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Timeless() {}

    static void rewrite(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(WHENEVER);
                out.putNextEntry(same);
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals("docProps/core.xml") ? withoutTime(content) : content);
                out.closeEntry();
            }
        }
        Files.write(workbook, bytes.toByteArray());
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
