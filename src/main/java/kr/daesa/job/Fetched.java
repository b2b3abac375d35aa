package kr.daesa.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox, fetched. People work in that folder while a run reads it: a file may be gone, locked away, or no
 * file at all, and that must not cost the other clients their night.
 *
 * @param obstacle why it cannot be opened; null if it could, else the file has neither hash nor size
 */
record Fetched(SourceFile file, @Nullable Problem obstacle) {

    /** What is done with the bytes: hashed, and perhaps kept. */
    interface Taking {
        SourceFile take(Path file, String path) throws IOException;
    }

    /**
     * Fetches a file.
     *
     * @param path under which it is spoken of
     * @throws IOException if it can be opened, but its bytes cannot be read or kept
     */
    static Fetched of(Path file, String path, Taking taking) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Opening a pipe would wait for whoever writes into it.
            ProblemCode why = Files.isReadable(file) ? ProblemCode.NOT_A_FILE : ProblemCode.ACCESS_DENIED;
            return unopened(path, why);
        }
        try {
            return new Fetched(taking.take(file, path), null);
        } catch (NoSuchFileException | AccessDeniedException e) {
            if (!isAbout(e, file)) {
                throw e;
            }
            return unopened(path, e instanceof NoSuchFileException ? ProblemCode.FILE_GONE : ProblemCode.ACCESS_DENIED);
        }
    }

    /** For a table of the firm, without which nothing can begin. */
    static SourceFile table(Path file, String path, Taking taking) throws IOException {
        Fetched table = of(file, path, taking);
        if (table.obstacle != null) {
            throw RunRefusedException.misconfigured(file + ": cannot be read (" + table.obstacle.code() + ")");
        }
        return table.file;
    }

    /** The trouble may as well lie where the bytes are kept. */
    private static boolean isAbout(FileSystemException trouble, Path file) {
        return file.toString().equals(trouble.getFile());
    }

    private static Fetched unopened(String path, ProblemCode why) {
        return new Fetched(new SourceFile(path, "", 0), Problem.of(why));
    }
}
