package kr.daesa.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ledgers that are described by a file each: those that come with the program, {@code ledgers/<name>.dialect}, listed
 * in {@code ledgers/index}, and those of the office. {@link DialectReader} explains the form.
 */
final class LedgerDialects {

    static final String SUFFIX = ".dialect";

    private static final String FOLDER = "ledgers/";

    private LedgerDialects() {}

    /** Those of the program, in the order of the index. */
    static List<LedgerDialect> builtIn() {
        return resource(FOLDER + "index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(LedgerDialects::builtIn)
                .toList();
    }

    private static LedgerDialect builtIn(String name) {
        String resource = FOLDER + name + SUFFIX;
        try {
            return DialectReader.read(name, resource, resource(resource).lines().toList());
        } catch (DialectException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Those of the office; each has the name of its file.
     *
     * @throws DialectException with all that is wrong with any of them
     */
    static List<LedgerDialect> read(List<Path> files) throws IOException, DialectException {
        Set<String> taken = builtIn().stream().map(LedgerDialect::name).collect(Collectors.toSet());
        List<LedgerDialect> dialects = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(SUFFIX, "");
            if (!taken.add(name)) {
                faults.add(file + ": the program has a dialect of that name, expected another file name");
                continue;
            }
            try {
                dialects.add(DialectReader.read(name, file.toString(), Files.readAllLines(file)));
            } catch (CharacterCodingException e) {
                faults.add(file + ": is no UTF-8 text, expected it saved as UTF-8");
            } catch (DialectException e) {
                faults.add(e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new DialectException(faults);
        }
        return dialects;
    }

    private static String resource(String name) {
        try (InputStream in = LedgerDialects.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
