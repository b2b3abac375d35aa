package kr.daesa.intake.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kr.daesa.intake.grid.UnpackedTooMuchException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/**
 * How much an archive may hold. What is counted are the bytes that come out, never those that it declares: a few
 * kilobytes can be made to unpack to terabytes.
 */
final class ArchiveLimits {

    static final int ENTRIES = 200_000;

    private static final long ENTRY_BYTES = 1L << 30;
    private static final long ALL_BYTES = 8L << 30;
    /** XML of invoices shrinks to a tenth, JSON to a thirtieth. */
    private static final long RATIO = 200;

    private static final long SMALL = 1L << 20;

    private long all;
    private long ofEntry;

    static Problem tooManyEntries(int found) {
        return Problem.of(ProblemCode.ARCHIVE_LIMIT, "*", found + " entries", ENTRIES + " entries");
    }

    /** The next entry begins. */
    void nextEntry() {
        ofEntry = 0;
    }

    /** Counts what is read of an entry; one that is read again counts once. */
    InputStream counted(InputStream in, String name, long compressed) {
        return new FilterInputStream(in) {
            private long position;

            @Override
            public int read() throws IOException {
                int value = super.read();
                advance(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                advance(Math.max(count, 0));
                return count;
            }

            @Override
            public long skip(long count) throws IOException {
                long skipped = super.skip(count);
                advance(skipped);
                return skipped;
            }

            private void advance(long count) throws IOException {
                position += count;
                if (position > ofEntry) {
                    all += position - ofEntry;
                    ofEntry = position;
                    check(name, compressed);
                }
            }
        };
    }

    private void check(String name, long compressed) throws UnpackedTooMuchException {
        if (ofEntry > ENTRY_BYTES) {
            throw exceeded(name, ofEntry + " bytes", ENTRY_BYTES + " bytes");
        }
        if (all > ALL_BYTES) {
            throw exceeded(name, all + " bytes in all", ALL_BYTES + " bytes in all");
        }
        long ratio = ofEntry / Math.max(compressed, 1);
        if (ofEntry > SMALL && ratio > RATIO) {
            throw exceeded(name, ratio + ":1", RATIO + ":1");
        }
    }

    private static UnpackedTooMuchException exceeded(String name, String found, String allowed) {
        return new UnpackedTooMuchException(Problem.of(ProblemCode.ARCHIVE_LIMIT, name, found, allowed));
    }
}
