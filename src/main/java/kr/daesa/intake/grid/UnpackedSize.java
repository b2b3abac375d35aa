package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/**
 * How much the parts of a workbook unpack to that are read: sheets and texts. What is counted are the bytes that come out,
 * never those that it declares; a few kilobytes can be made to unpack to gigabytes.
 */
final class UnpackedSize {

    private static final long MOST_BYTES = 2L << 30;
    /** Sheets shrink to a tenth, ones of blank cells to a fiftieth. */
    private static final long MOST_RATIO = 250;

    private static final long SMALL = 16L << 20;
    private static final int BUFFER = 1 << 16;

    private UnpackedSize() {}

    /** Refuses a workbook of which a part unpacks to more than is read. */
    static void check(ZipFile zip) throws IOException, UnreadableFileException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith("xl/worksheets/") || entry.getName().startsWith("xl/sharedStrings")) {
                check(zip, entry);
            }
        }
    }

    private static void check(ZipFile zip, ZipEntry entry) throws IOException, UnreadableFileException {
        byte[] buffer = new byte[BUFFER];
        long compressed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > MOST_BYTES) {
                    throw exceeded(entry, size + " bytes", MOST_BYTES + " bytes");
                }
                if (size > SMALL && size / compressed > MOST_RATIO) {
                    throw exceeded(entry, size / compressed + ":1", MOST_RATIO + ":1");
                }
            }
        }
    }

    private static UnreadableFileException exceeded(ZipEntry entry, String found, String allowed) {
        return new UnreadableFileException(Problem.of(ProblemCode.ARCHIVE_LIMIT, entry.getName(), found, allowed));
    }
}
