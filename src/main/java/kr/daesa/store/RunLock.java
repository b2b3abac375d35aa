package kr.daesa.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a state folder: whoever holds it is the only run there, so whatever the database still calls running is
 * the work of a process that died. The operating system frees it with the process, however that ends.
 */
public final class RunLock implements AutoCloseable {

    private static final String FILE = "lock";
    /** Far behind the text: on Windows the locked bytes of a file cannot be read by others. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock and leaves a note of who holds it; empty if another run has it. */
    public static Optional<RunLock> tryAcquire(Path state) throws IOException {
        Files.createDirectories(state);
        FileChannel channel =
                FileChannel.open(state.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = tryLock(channel) != null;
            if (locked) {
                String holder = "pid " + ProcessHandle.current().pid() + " since "
                        + OffsetDateTime.now().withNano(0) + System.lineSeparator();
                channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            return locked ? Optional.of(new RunLock(channel)) : Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /**
     * Who holds the lock, as it noted: {@code pid 4711 since 2026-11-20T02:00:00+09:00}. Whoever has just won the lock is
     * given a second to write its note.
     */
    public static String holder(Path state) throws IOException {
        Path file = state.resolve(FILE);
        String note = note(file);
        for (int looks = 1; note.isEmpty() && looks < LOOKS; looks++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            note = note(file);
        }
        return note.isEmpty() ? "a run that left no note" : note;
    }

    private static String note(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    /** Frees the lock. The file stays: removing it could take the lock from one who has just opened it. */
    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
