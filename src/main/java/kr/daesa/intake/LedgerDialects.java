package kr.daesa.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ledgers that are described by a resource each, {@code ledgers/<name>.dialect}, and listed in
 * {@code ledgers/index}. A resource is UTF-8 text, a line an entry, {@code #} a comment:
 *
 * <pre>
 * column WRITE_DATE = 작성일자 | write_date       headings of a {@link LedgerField}, its usual name first
 * mandatory = DIRECTION WRITE_DATE SUPPLY         without these columns it is not this format
 * word DIRECTION SALES = 매출 | sales             words of a coded column, and what they mean (see {@link Meaning})
 * otherwise = TAXABLE ELECTRONIC                  what holds where no word says otherwise
 * </pre>
 *
 * Where the words of two columns say different things, the column whose words come first in the resource holds; only
 * 매출 against 매입 is a fault of the row.
 */
final class LedgerDialects {

    private static final String FOLDER = "ledgers/";

    private LedgerDialects() {}

    /** All of them, in the order of the index. */
    static List<LedgerDialect> all() {
        return lines(FOLDER + "index").stream().map(LedgerDialects::read).toList();
    }

    private static LedgerDialect read(String name) {
        Map<LedgerField, List<String>> headings = new EnumMap<>(LedgerField.class);
        Map<LedgerField, Map<String, Meaning>> words = new LinkedHashMap<>();
        Set<LedgerField> mandatory = EnumSet.noneOf(LedgerField.class);
        Meaning otherwise = Meaning.NONE;
        for (String line : lines(FOLDER + name + ".dialect")) {
            String[] sides = line.split("=", 2);
            if (sides.length != 2) {
                throw new IllegalStateException(name + ".dialect: '" + line + "' has no '='");
            }
            List<String> key = List.of(sides[0].strip().split("\\s+"));
            String value = sides[1].strip();
            switch (key.get(0)) {
                case "column" -> headings.put(LedgerField.valueOf(key.get(1)), alternatives(value));
                case "mandatory" -> blankSeparated(value).forEach(field -> mandatory.add(LedgerField.valueOf(field)));
                case "otherwise" -> otherwise = Meaning.of(blankSeparated(value));
                case "word" -> {
                    Meaning meaning = Meaning.of(key.subList(2, key.size()));
                    Map<String, Meaning> ofField =
                            words.computeIfAbsent(LedgerField.valueOf(key.get(1)), field -> new LinkedHashMap<>());
                    alternatives(value).forEach(word -> ofField.put(LedgerDialect.word(word), meaning));
                }
                default -> throw new IllegalStateException(name + ".dialect: unknown entry '" + line + "'");
            }
        }
        return new LedgerDialect(
                name, Collections.unmodifiableMap(headings), Collections.unmodifiableSet(mandatory), words, otherwise);
    }

    private static List<String> alternatives(String value) {
        return Arrays.stream(value.split("\\|")).map(String::strip).toList();
    }

    private static List<String> blankSeparated(String value) {
        return List.of(value.split("\\s+"));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = LedgerDialects.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
