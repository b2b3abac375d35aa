package kr.daesa.book;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TaxType;

/**
 * How a book lies on the disk.
 *
 * <pre>
 * mark      8 bytes "DAESABK" and the layout's version
 * block …   rows or rejects of one client each, in the order they were flushed
 * index     facts of the source; by client the blocks of its rows and of its rejects: offset, length, CRC-32C, entries
 * footer    offset of the index (8 bytes), CRC-32C of all bytes up to here (4), and the mark again
 * </pre>
 *
 * Blocks and index are sequences of Smile values. The mark at the end is what a half-written book lacks.
 */
final class Layout {

    /** The version is the last byte; raise it when the codecs write other values for the same records. */
    static final long MARK = 0x4441_4553_4142_4B01L;

    static final int FOOTER_LENGTH = Long.BYTES + Integer.BYTES + Long.BYTES;

    /** Changes with the fields and words of the records in a book, which are stored by position. */
    static final String FINGERPRINT = MARK + " "
            + Stream.concat(
                            Stream.of(
                                            InvoiceRow.class,
                                            Provenance.class,
                                            Reject.class,
                                            Problem.class,
                                            SourceFacts.class,
                                            ControlTotals.class,
                                            RowTally.class)
                                    .map(type -> Arrays.toString(type.getRecordComponents())),
                            Stream.of(
                                            Direction.values(),
                                            InvoiceKind.values(),
                                            TaxType.values(),
                                            Evidence.values(),
                                            IssueState.values(),
                                            CorrectionReason.values(),
                                            ProblemCode.values())
                                    .map(List::of)
                                    .map(List::toString))
                    .collect(Collectors.joining());

    private Layout() {}

    static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static byte[] read(Path file, FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException(file + ": ends before byte " + (offset + length));
            }
        }
        return buffer.array();
    }
}
