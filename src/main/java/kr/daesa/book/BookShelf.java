package kr.daesa.book;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The books of all sources, each in the place that its key gives it.
 *
 * <p>Threads and processes may write books at the same time, of the same key among them: the last to finish stays.
 */
public final class BookShelf {

    private static final Logger LOG = System.getLogger(BookShelf.class.getName());

    /** For the rows that wait while a book is written: about 100,000. */
    private static final long MEMORY = 64L << 20;

    private static final int READ_BUFFER = 1 << 20;

    private final Path root;
    private final long memory;

    public BookShelf(Path root) {
        this(root, MEMORY);
    }

    BookShelf(Path root, long memory) {
        this.root = root;
        this.memory = memory;
    }

    /**
     * The book of this key, if it is there and whole. Every byte of it is checked: keep the book rather than find it
     * again.
     */
    public Optional<Book> find(BookKey key) throws IOException {
        Path file = key.locate(root);
        try (FileChannel channel = FileChannel.open(file)) {
            Optional<Contents> contents = contents(file, channel, key);
            if (contents.isEmpty()) {
                LOG.log(Level.WARNING, "{0}: damaged or half written, as if it were not there", file);
            }
            return contents.map(found -> new Book(file, key, found));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public BookWriter create(BookKey key) throws IOException {
        return new BookWriter(key, key.locate(root), OwnerOnly.createUnfinished(root), memory);
    }

    /** Deletes what a killed run has left half written; only for the one run that holds the lock. */
    public void deleteUnfinished() throws IOException {
        OwnerOnly.deleteUnfinished(root);
    }

    private static Optional<Contents> contents(Path file, FileChannel channel, BookKey key) throws IOException {
        long footerOffset = channel.size() - Layout.FOOTER_LENGTH;
        if (footerOffset < Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer footer = ByteBuffer.wrap(Layout.read(file, channel, footerOffset, Layout.FOOTER_LENGTH));
        long indexOffset = footer.getLong();
        int crc = footer.getInt();
        if (footer.getLong() != Layout.MARK || crc(channel, footerOffset + Long.BYTES) != crc) {
            return Optional.empty();
        }
        byte[] index = Layout.read(file, channel, indexOffset, Math.toIntExact(footerOffset - indexOffset));
        try (BlockReader in = new BlockReader(index)) {
            return Optional.of(Contents.read(in, key));
        }
    }

    private static int crc(FileChannel channel, long length) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(READ_BUFFER, length));
        long at = 0;
        while (at < length) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), length - at));
            int read = channel.read(buffer, at);
            if (read < 0) {
                break;
            }
            crc.update(buffer.flip());
            at += read;
        }
        return (int) crc.getValue();
    }
}
