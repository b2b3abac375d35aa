package kr.daesa.job;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** A hash over the path, size and time of every file of an inbox: quick to take, and different after any change. */
final class InboxFingerprint {

    private InboxFingerprint() {}

    static String of(Path inbox) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        Files.walkFileTree(
                inbox, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        lines.add(inbox.relativize(file) + "\t" + attributes.size() + "\t"
                                + attributes.lastModifiedTime().toInstant());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
                        lines.add(inbox.relativize(file) + "\tcannot be opened");
                        return FileVisitResult.CONTINUE;
                    }
                });
        Hash hash = new Hash();
        lines.forEach(hash::line);
        return hash.hex();
    }
}
