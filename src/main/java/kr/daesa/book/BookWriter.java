package kr.daesa.book;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;

/**
 * Writes a book in one pass over its source, with rows of all clients in any order, in memory that does not grow with
 * the source. What is closed before {@link #finish} was never there.
 *
 * <p>For one thread. {@code row} and {@code reject} throw {@link UncheckedIOException} when the disk fails.
 */
public final class BookWriter implements AutoCloseable {

    /** For the small parts: a block goes past it, and most books have one. */
    private static final int OUTPUT_BUFFER = 1 << 13;

    private final BookKey key;
    private final Path target;
    private final Path unfinished;
    private final CRC32C crc = new CRC32C();
    private final DataOutputStream out;
    private final ClientBuffer<InvoiceRow> rows;
    private final ClientBuffer<Reject> rejects;
    private final SortedMap<String, List<Block>> rowBlocks = new TreeMap<>();
    private final SortedMap<String, List<Block>> rejectBlocks = new TreeMap<>();
    private long position;
    private boolean finished;

    BookWriter(BookKey key, Path target, Path unfinished, long memory) throws IOException {
        this.key = key;
        this.target = target;
        this.unfinished = unfinished;
        RowCodec rowCodec = new RowCodec();
        RejectCodec rejectCodec = new RejectCodec();
        // Sources have few rejects; the one that has nothing else leaves the rows' share unused.
        long forRejects = memory / 4;
        rows = new ClientBuffer<>(
                memory - forRejects,
                rowCodec::weight,
                (client, block) -> writeBlock(client, block, rowCodec, rowBlocks));
        rejects = new ClientBuffer<>(
                forRejects,
                rejectCodec::weight,
                (client, block) -> writeBlock(client, block, rejectCodec, rejectBlocks));
        out = new DataOutputStream(new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(unfinished), OUTPUT_BUFFER), crc));
        out.writeLong(Layout.MARK);
        position = Long.BYTES;
    }

    public void row(String clientId, InvoiceRow row) {
        requireOwn(row.at(), row.side());
        rows.add(clientId, row);
    }

    public void reject(Reject reject) {
        requireOwn(reject.at(), reject.side());
        rejects.add(reject.clientId(), reject);
    }

    /** Puts the book into its place, whole; a book of the same key that is there already is replaced. */
    public Book finish(SourceFacts facts) throws IOException {
        if (finished) {
            throw new IllegalStateException(key.file().path() + ": its book is finished already");
        }
        boolean foreign = facts.tallies().stream().anyMatch(tally -> tally.side() != key.side());
        if (foreign || facts.side() != key.side() || !facts.file().equals(key.file())) {
            throw new IllegalArgumentException("facts of " + facts.file() + " as " + facts.side()
                    + ", expected those of " + key.file() + " as " + key.side());
        }
        try {
            rows.writeAll();
            rejects.writeAll();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Contents contents = new Contents(facts, rowBlocks, rejectBlocks);
        BlockWriter index = new BlockWriter();
        contents.write(index);
        out.write(index.finish());
        out.writeLong(position);
        out.writeInt((int) crc.getValue());
        out.writeLong(Layout.MARK);
        out.close();
        OwnerOnly.createDirectories(target.getParent());
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        return new Book(target, key, contents);
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            try (out) {
                // Deleted even if the disk, full, does not take the last bytes.
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /** How much of its memory the entries take that wait to be written. */
    long waiting() {
        return rows.weight() + rejects.weight();
    }

    private void requireOwn(Provenance at, Side side) {
        if (side != key.side() || !at.file().equals(key.file())) {
            throw new IllegalArgumentException(
                    "row of " + at.file() + " as " + side + ", expected one of " + key.file() + " as " + key.side());
        }
    }

    private <T> void writeBlock(
            String clientId, List<T> entries, Codec<T> codec, SortedMap<String, List<Block>> blocks) {
        BlockWriter block = new BlockWriter();
        entries.forEach(entry -> codec.write(entry, block));
        byte[] bytes = block.finish();
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        blocks.computeIfAbsent(clientId, client -> new ArrayList<>())
                .add(new Block(position, bytes.length, Layout.crc(bytes), entries.size()));
        position += bytes.length;
    }
}
