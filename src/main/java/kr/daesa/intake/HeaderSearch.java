package kr.daesa.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.model.MappedField;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.RecognisedTable.Rival;
import org.jspecify.annotations.Nullable;

/** Looks for the header of a known format, and remembers what came closest for the message if none is found. */
final class HeaderSearch {

    /** A header stands in one of the first rows of a sheet. */
    private static final int SHOWN_HEADINGS = 60;

    private static final int SHOWN_LETTERS = 60;

    static final int ROWS = 30;

    private final List<TableFormat> formats;
    private @Nullable Header closestHeader;
    private TableFormat closest;
    private long known = -1;

    HeaderSearch(List<TableFormat> formats) {
        this.formats = formats;
        this.closest = formats.get(0);
    }

    /** The format whose header it is; of several that fit, the one that knows most of its headings. Null if none. */
    @Nullable
    TableFormat formatOf(Header header) {
        for (TableFormat format : formats) {
            long count = format.knownIn(header);
            if (count > known || count == known && filled(header) > filled(closestHeader)) {
                known = count;
                closest = format;
                closestHeader = header;
            }
        }
        return exactly(header);
    }

    /** The same, of a header that is not what the file shows in one row, and so not remembered. */
    @Nullable
    TableFormat exactly(Header header) {
        return formats.stream()
                .filter(format -> format.missingIn(header).isEmpty())
                .max(Comparator.comparingLong(format -> format.knownIn(header)))
                .orElse(null);
    }

    /** How a header was told to be of a format, and from which other one. */
    RecognisedTable recognised(Header header, TableFormat format, String part, int row) {
        List<MappedField> mapping = format.mapping(header);
        return new RecognisedTable(
                part,
                format.name(),
                row,
                (int) filled(header),
                mapping,
                Recognition.unmapped(header, mapping),
                formats.stream()
                        .filter(other -> other != format && other.knownIn(header) > 0)
                        .max(Comparator.comparingLong(other -> other.knownIn(header)))
                        .map(other -> new Rival(other.name(), (int) other.knownIn(header), other.missingIn(header)))
                        .orElse(null),
                (int) format.knownIn(header));
    }

    private static long filled(@Nullable Header header) {
        return header == null
                ? 0
                : header.headings().stream()
                        .filter(heading -> !heading.isEmpty())
                        .count();
    }

    /** Why no sheet could be read: what was seen, what it resembles, what it lacks. */
    Problem failure() {
        if (closestHeader == null) {
            return Problem.of(ProblemCode.EMPTY_FILE);
        }
        String seen = closestHeader.shown().stream()
                .filter(heading -> !heading.isEmpty())
                .limit(SHOWN_HEADINGS)
                .map(HeaderSearch::shown)
                .collect(Collectors.joining(", "));
        return Problem.of(
                ProblemCode.UNKNOWN_FORMAT, seen, closest.name(), String.join(", ", closest.missingIn(closestHeader)));
    }

    /** A file without line ends is one heading of many megabytes. */
    private static String shown(String heading) {
        String masked = ResidentNumbers.mask(heading.substring(0, Math.min(2 * SHOWN_LETTERS, heading.length())));
        return masked.length() <= SHOWN_LETTERS ? masked : masked.substring(0, SHOWN_LETTERS) + "…";
    }
}
