package kr.daesa.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A tabular ledger as a resource describes it: what its headings mean, what its codes mean, what no row can do without.
 * {@link LedgerDialects} reads the resources and explains their form.
 *
 * @param headings per field the headings it can stand under, the first one its usual name
 * @param mandatory fields without whose column a row of headings is not this format's header
 * @param words per coded field what its words mean, compact and in lower case; fields in order of precedence
 * @param otherwise what holds where no word says otherwise
 */
record LedgerDialect(
        String name,
        Map<LedgerField, List<String>> headings,
        Set<LedgerField> mandatory,
        Map<LedgerField, Map<String, Meaning>> words,
        Meaning otherwise)
        implements TableFormat {

    /** {@code 57.카과}, {@code 1-매출} and {@code 11.0}: a code with its name, or a number cell. */
    private static final Pattern CODE_FIRST = Pattern.compile("([0-9]+)[.\\-:_].*");

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
        return header.countOf(headings.values().stream()
                .flatMap(Collection::stream)
                .map(CellText::heading)
                .collect(Collectors.toSet()));
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
        Matcher code = CODE_FIRST.matcher(word);
        return known.containsKey(word) || !code.matches() ? known.get(word) : known.get(code.group(1));
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

    @Override
    public TableReader begin(Header header, Sheet sheet, List<GridRow> above, SourceCount into)
            throws UnreadableFileException {
        boolean namesClient = column(header, LedgerField.OWN_NUMBER).isPresent()
                || column(header, LedgerField.CLIENT_ID).isPresent();
        if (into.owner().isFirm() && !namesClient) {
            // Nothing in such a row says whose it is.
            String missing = headings.getOrDefault(LedgerField.OWN_NUMBER, List.of("사업자등록번호"))
                    .get(0);
            throw new UnreadableFileException(Problem.of(ProblemCode.MISSING_COLUMN, missing));
        }
        return new LedgerRows(this, header, sheet, into);
    }
}
