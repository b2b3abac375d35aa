package kr.daesa.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.MappedField;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A tabular ledger as a resource describes it: what its headings mean, what its codes mean, what no row can do without.
 * {@link DialectReader} explains the form of the resources.
 *
 * @param headings per field the headings it can stand under, the first one its usual name
 * @param spellings all of them as headings are compared
 * @param mandatory fields without whose column a row of headings is not this format's header
 * @param words per coded field what its words mean, compact and in lower case; fields in order of precedence
 * @param titles what a title above the header means, compact and in lower case
 * @param otherwise what holds where no word says otherwise
 */
record LedgerDialect(
        String name,
        Map<LedgerField, List<String>> headings,
        Set<String> spellings,
        Set<LedgerField> mandatory,
        Map<LedgerField, Map<String, Meaning>> words,
        Map<String, Meaning> titles,
        Meaning otherwise)
        implements TableFormat {

    /** Ends a word that stands for all that begin with it. */
    static final String AND_MORE = "*";

    /** {@code 57.카과}, {@code 57 카과}, {@code 1-매출} and {@code 11.0}: a code with its name, or a number cell. */
    private static final Pattern CODE_FIRST = Pattern.compile("([0-9]+)[^0-9].*");

    @Override
    public List<String> missingIn(Header header) {
        return mandatory.stream()
                .map(field -> column(header, field))
                .filter(column -> !column.isPresent())
                .map(Column::heading)
                .toList();
    }

    @Override
    public long knownIn(Header header) {
        return header.countOf(spellings);
    }

    @Override
    public List<MappedField> mapping(Header header) {
        return Stream.of(LedgerField.values())
                .filter(field -> column(header, field).isPresent())
                .map(field -> Recognition.mapped(field, column(header, field), mandatory.contains(field)))
                .toList();
    }

    Column column(Header header, LedgerField field) {
        List<String> wanted = headings.get(field);
        return wanted == null ? Column.absent(field.name()) : header.find(wanted);
    }

    /** What a word in a coded column means; null if it is not one of the field's words. */
    @Nullable
    Meaning meaning(LedgerField field, String text) {
        Map<String, Meaning> known = words.getOrDefault(field, Map.of());
        String word = word(text);
        Meaning whole = known.get(word);
        if (whole != null) {
            return whole;
        }
        Matcher code = CODE_FIRST.matcher(word);
        if (code.matches() && known.containsKey(code.group(1))) {
            return known.get(code.group(1));
        }
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(AND_MORE))
                .filter(entry -> word.startsWith(withoutMark(entry.getKey())))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static String withoutMark(String word) {
        return word.substring(0, word.length() - AND_MORE.length());
    }

    /** Whether a cell is blank or one of the field's words. */
    boolean knows(LedgerField field, String text) {
        return text.isEmpty() || meaning(field, text) != null;
    }

    /** A word as it is compared; English ones take any case. */
    static String word(String text) {
        return CellText.heading(text);
    }

    /** The words that would be right in a coded column. */
    String expected(LedgerField field) {
        return String.join(", ", words.getOrDefault(field, Map.of()).keySet());
    }

    /** What the rows above the header say together; nothing where they contradict each other. */
    private Meaning title(List<GridRow> above) {
        Meaning all = Meaning.NONE;
        for (GridRow row : above) {
            for (String cell : row.cells()) {
                // A title stands alone in its cell, perhaps spaced out, or is a word beside others.
                Stream<String> candidates = Stream.concat(
                        Stream.of(cell),
                        CellText.clean(cell).lines().flatMap(line -> Stream.of(line.split("[ \\[\\]<>]"))));
                for (String candidate :
                        candidates.map(LedgerDialect::word).distinct().toList()) {
                    Meaning said = titles.getOrDefault(candidate, Meaning.NONE);
                    if (all.contradicts(said)) {
                        return Meaning.NONE;
                    }
                    all = all.or(said);
                }
            }
        }
        return all;
    }

    @Override
    public TableReader begin(Header header, Sheet sheet, List<GridRow> above, SourceCount into)
            throws UnreadableFileException {
        boolean namesClient = Stream.of(
                        LedgerField.OWN_NUMBER, LedgerField.CLIENT_ID, LedgerField.SUPPLIER_NO, LedgerField.BUYER_NO)
                .anyMatch(field -> column(header, field).isPresent());
        if (into.owner().isFirm() && !namesClient) {
            // Nothing in such a row says whose it is.
            String missing = headings.getOrDefault(LedgerField.OWN_NUMBER, List.of("사업자등록번호"))
                    .get(0);
            throw new UnreadableFileException(Problem.of(ProblemCode.MISSING_COLUMN, missing));
        }
        return new LedgerRows(this, header, sheet, title(above).or(otherwise), into);
    }
}
