package kr.daesa.book;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** Files that hold personal data: only the owner of the process may open them, where the file system can say so. */
final class OwnerOnly {

    private static final String UNFINISHED = ".unfinished";

    private OwnerOnly() {}

    static void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return; // as a rule; the platform would find out by an exception
        }
        if (isPosix(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    /** An empty file of its own name, which nobody else writes or reads. */
    static Path createUnfinished(Path directory) throws IOException {
        createDirectories(directory);
        return Files.createTempFile(directory, "", UNFINISHED);
    }

    static void makeReadOnly(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, EnumSet.of(PosixFilePermission.OWNER_READ));
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException(file + ": cannot be made read-only");
        }
    }

    static void deleteUnfinished(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
