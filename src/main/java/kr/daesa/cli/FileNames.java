package kr.daesa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guards against a locale under which the JVM cannot spell Korean file names. Each byte of a name would turn into the
 * same character, 매출.xls and 매입.xls would become one name, and a file would be lost without a word.
 */
final class FileNames {

    private static final String UNSPELLABLE = "\uFFFD";

    private FileNames() {}

    /** Why the names in a folder cannot be read; empty where they can. */
    static Optional<String> refusal(Path folder, Charset nameCharset) {
        if (Terminal.spellsKorean(nameCharset) || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.contains(UNSPELLABLE))
                    .sorted()
                    .findFirst()
                    .map(name -> name + ": this locale (" + nameCharset
                            + ") cannot spell Korean file names, start with LC_ALL=C.UTF-8");
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(folder + ": cannot be listed: " + e.getMessage());
        }
    }

    /** The charset in which this JVM reads file names; it follows the locale and cannot be changed from inside. */
    static Charset charset() {
        return Charset.forName(
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    }
}
