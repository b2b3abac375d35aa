package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The office's own descriptions of ledgers: every {@code *.dialect} in the folder {@code dialects} beside the job file. */
final class DialectFolder {

    private static final String NAME = "dialects";
    private static final String SUFFIX = ".dialect";

    private DialectFolder() {}

    /** The files, by name; none where there is no such folder. */
    static List<Path> beside(Path jobFile) throws IOException {
        Path folder = jobFile.resolveSibling(NAME);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }
}
