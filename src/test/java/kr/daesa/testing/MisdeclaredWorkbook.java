package kr.daesa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook as ECOUNT writes it: every sheet declares that it ends at A1. */
public final class MisdeclaredWorkbook {

    private static final String DIMENSION = "<dimension ref=\"A1:A1\"/>";

    private MisdeclaredWorkbook() {}

    public static Path write(TableFile table, Path file) throws IOException {
        Path sound = table.writeXlsx(Files.createTempFile(file.getParent(), "sound", ".xlsx"));
        try (ZipFile from = new ZipFile(sound.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    to.write(
                            entry.getName().startsWith("xl/worksheets/sheet")
                                    ? misdeclared(in.readAllBytes())
                                    : in.readAllBytes());
                }
                to.closeEntry();
            }
        }
        Files.delete(sound);
        return file;
    }

    private static byte[] misdeclared(byte[] sheet) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        String wrong = text.contains("<dimension")
                ? text.replaceFirst("<dimension [^>]*/>", DIMENSION)
                : text.replaceFirst("(<worksheet[^>]*>(?:<sheetPr.*?(?:/>|</sheetPr>))?)", "$1" + DIMENSION);
        if (!wrong.contains(DIMENSION)) {
            throw new IllegalStateException("no place for a dimension in " + text.substring(0, 300));
        }
        return wrong.getBytes(StandardCharsets.UTF_8);
    }
}
