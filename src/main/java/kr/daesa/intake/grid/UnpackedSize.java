package kr.daesa.intake.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/**
 * How much a part of a workbook unpacks to while it is read. What is counted are the bytes that come out, never those that
 * it declares; a few kilobytes can be made to unpack to gigabytes.
 */
final class UnpackedSize extends FilterInputStream {

    private static final long MOST_BYTES = 2L << 30;
    /** Sheets shrink to a tenth, ones of blank cells to a fiftieth. */
    private static final long MOST_RATIO = 250;

    private static final long SMALL = 16L << 20;

    private final ZipEntry entry;
    private final long compressed;
    private long size;

    private UnpackedSize(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
        this.compressed = Math.max(1, entry.getCompressedSize());
    }

    /** The bytes of an entry, which end in an {@link UnpackedTooMuchException} where they become too many. */
    static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        return new UnpackedSize(zip.getInputStream(entry), entry);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws UnpackedTooMuchException {
        size += bytes;
        if (size > MOST_BYTES) {
            throw exceeded(size + " bytes", MOST_BYTES + " bytes");
        }
        if (size > SMALL && size / compressed > MOST_RATIO) {
            throw exceeded(size / compressed + ":1", MOST_RATIO + ":1");
        }
    }

    private UnpackedTooMuchException exceeded(String found, String allowed) {
        return new UnpackedTooMuchException(Problem.of(ProblemCode.ARCHIVE_LIMIT, entry.getName(), found, allowed));
    }
}
