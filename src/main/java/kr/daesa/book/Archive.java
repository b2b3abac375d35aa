package kr.daesa.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import kr.daesa.model.SourceFile;

/**
 * Every input a run has ever read, by the SHA-256 of its bytes, never changed: any past night can be produced again.
 *
 * <p>Threads and processes may keep files at the same time, the same file among them.
 */
public final class Archive {

    private static final int BUFFER = 1 << 16;

    private final Path root;
    /** On the first night everything is new, and to look first would be to read everything twice. */
    private final boolean isNew;

    public Archive(Path root) {
        this.root = root;
        this.isNew = !Files.isDirectory(root);
    }

    /**
     * Keeps the bytes that the file has now; if they are there already, nothing is written.
     *
     * @param inboxPath the path to call the file by, as {@link SourceFile#path} wants it
     */
    public SourceFile keep(Path file, String inboxPath) throws IOException {
        if (!isNew) {
            // Most files are those of the night before, and to know one again takes no copy.
            SourceFile seen = read(file, inboxPath, OutputStream.nullOutputStream());
            if (holds(locate(seen.sha256()), seen.size())) {
                return seen;
            }
        }
        return copy(file, inboxPath);
    }

    /** Hands the bytes on and says what they are: name and size are theirs, for the file may still be changing. */
    private static SourceFile read(Path file, String inboxPath, OutputStream to) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                to.write(buffer, 0, read);
                size += read;
            }
        }
        return new SourceFile(inboxPath, Sha256.hex(digest), size);
    }

    private SourceFile copy(Path file, String inboxPath) throws IOException {
        Path copy = OwnerOnly.createUnfinished(root);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            SourceFile kept = read(file, inboxPath, Channels.newOutputStream(channel));
            Path entry = locate(kept.sha256());
            if (!holds(entry, kept.size())) {
                // On the disk before it has its name: an entry is never looked into again.
                channel.force(true);
                admit(copy, entry, kept.size());
            }
            return kept;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void admit(Path copy, Path entry, long size) throws IOException {
        OwnerOnly.createDirectories(entry.getParent());
        OwnerOnly.makeReadOnly(copy);
        try {
            Files.move(copy, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Where a rename does not replace, another thread has kept the same bytes since we looked.
            if (!holds(entry, size)) {
                throw e;
            }
        }
    }

    private static boolean holds(Path entry, long size) throws IOException {
        if (!Files.exists(entry)) {
            return false;
        }
        if (Files.size(entry) != size) {
            throw new IOException(entry + ": has " + Files.size(entry) + " bytes, expected " + size
                    + "; the archive is damaged here, delete this file and the next run keeps it again");
        }
        return true;
    }

    /**
     * Where the file with these bytes lies, or would lie.
     *
     * @throws IllegalArgumentException if this is not a SHA-256 in lower case
     */
    public Path locate(String sha256) {
        return Sha256.locate(root, sha256);
    }

    /** Deletes what a killed run has left half copied; only for the one run that holds the lock. */
    public void deleteUnfinished() throws IOException {
        OwnerOnly.deleteUnfinished(root);
    }
}
