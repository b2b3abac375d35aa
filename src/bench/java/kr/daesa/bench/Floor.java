package kr.daesa.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What nobody can do without: decodes every file of an inbox on all processors and counts its commas and lines. */
final class Floor {

    private static final int BUFFER = 1 << 16;

    private Floor() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        long marks = files.parallelStream().mapToLong(Floor::scan).sum();
        System.out.println(marks);
    }

    private static long scan(Path file) {
        char[] buffer = new char[BUFFER];
        long marks = 0;
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    marks += buffer[i] == ',' || buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }
}
