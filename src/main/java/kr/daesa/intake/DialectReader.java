package kr.daesa.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.intake.cell.CellText;

/**
 * Reads a description of a ledger, {@code <name>.dialect}: UTF-8 text, a line an entry, {@code #} a comment.
 *
 * <pre>
 * column WRITE_DATE = 작성일자 | write_date       headings of a {@link LedgerField}, its usual name first
 * mandatory = DIRECTION WRITE_DATE SUPPLY         without these columns it is not this format
 * word DIRECTION SALES = 매출 | sales             words of a coded column, and what they mean (see {@link Meaning})
 * word STATE ISSUED = 발행*                       a word that stands for all that begin with it
 * title SALES = 매출장                            a title above the header, and what it means
 * otherwise = TAXABLE ELECTRONIC                  what holds where no word and no title says otherwise
 * </pre>
 *
 * <p>Where the words of two columns say different things, the column whose words come first in the file holds; only 매출
 * against 매입 is a fault of the row.
 */
final class DialectReader {

    private static final String FORMS = "'column FIELD = …', 'mandatory = …', 'word FIELD MEANING = …',"
            + " 'title MEANING = …' or 'otherwise = …'";

    private final String place;
    private final List<String> faults = new ArrayList<>();
    private final Map<LedgerField, List<String>> headings = new EnumMap<>(LedgerField.class);
    private final Map<String, LedgerField> fieldOfHeading = new HashMap<>();
    private final Map<LedgerField, Map<String, Meaning>> words = new LinkedHashMap<>();
    private final Map<String, Meaning> titles = new LinkedHashMap<>();
    private final Set<LedgerField> mandatory = EnumSet.noneOf(LedgerField.class);
    private Meaning otherwise = Meaning.NONE;
    private int line;

    private DialectReader(String place) {
        this.place = place;
    }

    /**
     * Reads one description.
     *
     * @param place the file, as faults name it
     * @throws DialectException with all that is wrong with it
     */
    static LedgerDialect read(String name, String place, List<String> lines) throws DialectException {
        DialectReader reader = new DialectReader(place);
        for (String text : lines) {
            reader.line++;
            // A byte order mark is no part of the first line.
            String entry = CellText.clean(text);
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                reader.entry(entry);
            }
        }
        reader.checkWhole();
        if (!reader.faults.isEmpty()) {
            throw new DialectException(reader.faults);
        }
        return new LedgerDialect(
                name,
                Collections.unmodifiableMap(reader.headings),
                reader.headings.values().stream()
                        .flatMap(Collection::stream)
                        .map(CellText::heading)
                        .collect(Collectors.toUnmodifiableSet()),
                Collections.unmodifiableSet(reader.mandatory),
                reader.words,
                reader.titles,
                reader.otherwise);
    }

    private void entry(String entry) {
        String[] sides = entry.split("=", 2);
        List<String> key = blankSeparated(sides[0].strip());
        List<String> values = sides.length < 2
                ? List.of()
                : Arrays.stream(sides[1].split("\\|")).map(String::strip).toList();
        if (values.isEmpty() || values.contains("")) {
            fault("'" + entry + "' says nothing behind '=' or '|', expected " + FORMS);
            return;
        }
        switch (key.get(0) + " " + Math.min(key.size(), 3)) {
            case "column 2" -> column(key.get(1), values);
            case "mandatory 1" -> fields(values.get(0)).forEach(mandatory::add);
            case "otherwise 1" -> otherwise = meaning(blankSeparated(values.get(0)));
            case "title 2", "title 3" -> put(titles, values, meaning(key.subList(1, key.size())));
            case "word 3" -> {
                Meaning meaning = meaning(key.subList(2, key.size()));
                fields(key.get(1))
                        .forEach(field ->
                                put(words.computeIfAbsent(field, first -> new LinkedHashMap<>()), values, meaning));
            }
            default -> fault("unknown entry '" + entry + "', expected " + FORMS);
        }
    }

    private void column(String name, List<String> names) {
        for (LedgerField field : fields(name)) {
            if (headings.putIfAbsent(field, names) != null) {
                fault("a second line for column " + field + ", expected one with all of its headings");
            }
            for (String heading : names) {
                LedgerField other = fieldOfHeading.putIfAbsent(CellText.heading(heading), field);
                if (other != null) {
                    fault("heading '" + heading + "' stands for " + other + " already, expected one meaning");
                }
            }
        }
    }

    private void put(Map<String, Meaning> known, List<String> texts, Meaning meaning) {
        for (String text : texts) {
            String more = text.endsWith(LedgerDialect.AND_MORE) ? LedgerDialect.AND_MORE : "";
            if (known.putIfAbsent(LedgerDialect.word(text) + more, meaning) != null) {
                fault("'" + text + "' has a meaning already, expected one");
            }
        }
    }

    private List<LedgerField> fields(String names) {
        List<LedgerField> fields = new ArrayList<>();
        for (String name : blankSeparated(names)) {
            try {
                fields.add(LedgerField.valueOf(name));
            } catch (IllegalArgumentException e) {
                fault("unknown field '" + name + "', expected one of "
                        + Stream.of(LedgerField.values()).map(Enum::name).collect(Collectors.joining(", ")));
            }
        }
        return fields;
    }

    private Meaning meaning(List<String> names) {
        try {
            return Meaning.of(names);
        } catch (IllegalArgumentException e) {
            fault(e.getMessage());
            return Meaning.NONE;
        }
    }

    /** What no single line is to blame for. */
    private void checkWhole() {
        line = 0;
        boolean threeCells = mandatory.containsAll(Set.of(LedgerField.YEAR, LedgerField.MONTH, LedgerField.DAY));
        boolean oneCell = mandatory.contains(LedgerField.WRITE_DATE) || mandatory.contains(LedgerField.DATE_AND_NUMBER);
        if (!mandatory.contains(LedgerField.SUPPLY) || !threeCells && !oneCell) {
            fault("any table could be this, expected 'mandatory = …' with SUPPLY and WRITE_DATE, DATE_AND_NUMBER"
                    + " or YEAR MONTH DAY");
        }
        Stream.concat(mandatory.stream(), words.keySet().stream())
                .distinct()
                .filter(field -> !headings.containsKey(field))
                .forEach(field -> fault("no headings for " + field + ", expected 'column " + field + " = …'"));
        boolean parties = headings.containsKey(LedgerField.SUPPLIER_NO) || headings.containsKey(LedgerField.BUYER_NO);
        boolean told = Stream.concat(
                        Stream.concat(Stream.of(otherwise), titles.values().stream()),
                        words.values().stream().flatMap(ofField -> ofField.values().stream()))
                .anyMatch(meaning -> meaning.direction() != null);
        if (!parties && !told) {
            fault("nothing says 매출 or 매입, expected a word, a title or 'otherwise' that means SALES or PURCHASE,"
                    + " or a column SUPPLIER_NO");
        }
    }

    private void fault(String what) {
        faults.add(place + (line == 0 ? "" : ":" + line) + ": " + what);
    }

    private static List<String> blankSeparated(String value) {
        return List.of(value.split("\\s+"));
    }
}
