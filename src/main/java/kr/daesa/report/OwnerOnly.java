package kr.daesa.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the account of the run may read, where the file system knows such permissions. */
final class OwnerOnly {

    private static final int BUFFER = 1 << 16;

    private OwnerOnly() {}

    /** Opens a file for writing; what it held is gone. */
    static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (posix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    static void folder(Path folder) throws IOException {
        if (posix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
