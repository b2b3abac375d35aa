package kr.daesa.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the simple line format of the tables: cells with a tab between, {@code #} for a comment, blank lines free. */
final class TableFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableFile() {}

    /** The lines of a resource beside this class. */
    static List<Line> resource(String name) {
        try (InputStream stream = TableFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its table " + name);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return lines(name, text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }

    static List<Line> lines(String source, List<String> raw) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String each : raw) {
            number++;
            String text = number == 1 && each.startsWith(BYTE_ORDER_MARK) ? each.substring(1) : each;
            if (!text.isBlank() && !text.startsWith("#")) {
                List<String> cells =
                        Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
                lines.add(new Line(source, number, cells));
            }
        }
        return List.copyOf(lines);
    }
}
