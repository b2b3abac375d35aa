package kr.daesa.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.intake.document.Document;
import kr.daesa.intake.document.DocumentHead;
import kr.daesa.intake.document.DocumentRecord;
import kr.daesa.intake.document.RecordList;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.MappedField;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.RecognisedTable.Rival;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document: finds the format of each list by the fields of its first records, and hands them to its reader. Lists
 * that no format knows are passed over where another one of the same part is known.
 */
final class DocumentReading {

    /** Services leave out fields without a value, so one record alone does not show them all. */
    private static final int LOOKED_AT = 30;

    /** An archive has thousands of documents, and hardly more than a dozen sets of fields. */
    private static final int SHAPES = 100;

    private final List<RecordFormat> formats;
    private final SourceCount into;
    private final List<DocumentRecord> waiting = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> readParts = new HashSet<>();
    private final Set<String> unknownParts = new LinkedHashSet<>();
    private final Set<String> brokenParts = new LinkedHashSet<>();
    /** The first entry of an archive that is text, and so perhaps a table. */
    private @Nullable String tableEntry;

    private @Nullable RecordList list;
    private @Nullable RecordReader reader;
    private boolean decided;
    private @Nullable Problem broken;
    private RecordFormat closest;
    private List<String> lacking = List.of();
    private long known = -1;
    private final Map<Shape, Known> shapes = new HashMap<>();

    /** What a list is recognised by. */
    private record Shape(String path, Set<String> names) {}

    /**
     * @param table as the first list of its shape showed it
     */
    private record Known(RecordFormat format, RecognisedTable table) {}

    DocumentReading(List<RecordFormat> formats, SourceCount into) {
        this.formats = formats;
        this.into = into;
        this.closest = formats.get(0);
    }

    /** Reads all of it; why it cannot be read, or null if it could. */
    @Nullable
    Problem read(Document document) throws IOException, UnreadableFileException {
        for (DocumentRecord record = document.next(); record != null; record = document.next()) {
            take(record);
        }
        decide();
        document.heads().forEach(this::takeHead);
        if (readParts.isEmpty()) {
            return broken != null ? broken : unknown(document.heads());
        }
        unknownParts.removeAll(readParts);
        unknownParts.removeAll(brokenParts); // said already
        for (String part : unknownParts) {
            List<DocumentHead> its = document.heads().stream()
                    .filter(head -> head.part().equals(part))
                    .toList();
            reject(new RecordList(part, ""), "", 1, unknown(its));
        }
        return null;
    }

    private void take(DocumentRecord record) throws UnreadableFileException {
        if (!record.list().equals(list)) {
            decide();
            list = record.list();
            reader = null;
            decided = false;
            names.clear();
        }
        if (decided) {
            pass(record);
            return;
        }
        waiting.add(record);
        names.addAll(record.names());
        if (waiting.size() >= LOOKED_AT && !names.isEmpty()) {
            decide();
        }
    }

    private void decide() throws UnreadableFileException {
        if (list == null || decided) {
            return;
        }
        decided = true;
        Known found = names.isEmpty() ? null : recognise(list);
        if (found != null) {
            into.readAs(found.format().name());
            readParts.add(list.part());
            into.recognised(found.table().in(shown(list)));
            reader = found.format().begin(list, Set.copyOf(names), into);
        } else if (!names.isEmpty()) {
            unknownParts.add(list.part());
            into.passedOver(shown(list));
        }
        for (DocumentRecord record : waiting) {
            pass(record);
        }
        waiting.clear();
    }

    private @Nullable Known recognise(RecordList found) {
        Shape shape = new Shape(found.path(), Set.copyOf(names));
        Known same = shapes.get(shape);
        if (same != null) {
            return same;
        }
        RecordFormat format = formatOf(found);
        if (format == null) {
            return null;
        }
        Known fresh = new Known(format, recognised(found, format));
        if (shapes.size() < SHAPES) {
            shapes.put(shape, fresh);
        }
        return fresh;
    }

    private @Nullable RecordFormat formatOf(RecordList found) {
        for (RecordFormat format : formats) {
            long count = format.knownIn(names);
            if (count > known) {
                known = count;
                closest = format;
                lacking = format.missingIn(found, names);
            }
        }
        return formats.stream()
                .filter(format -> format.missingIn(found, names).isEmpty())
                .max(Comparator.comparingLong(format -> format.knownIn(names)))
                .orElse(null);
    }

    private RecognisedTable recognised(RecordList found, RecordFormat format) {
        List<MappedField> mapping = format.mapping(names);
        return new RecognisedTable(
                shown(found),
                format.name(),
                0,
                names.size(),
                mapping,
                Recognition.unmapped(names, mapping),
                formats.stream()
                        .filter(other -> other != format && other.knownIn(names) > 0)
                        .max(Comparator.comparingLong(other -> other.knownIn(names)))
                        .map(other ->
                                new Rival(other.name(), (int) other.knownIn(names), other.missingIn(found, names)))
                        .orElse(null),
                (int) format.knownIn(names));
    }

    private static String shown(RecordList found) {
        return Stream.of(found.part(), found.path())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void pass(DocumentRecord record) throws UnreadableFileException {
        Problem why = record.broken();
        if (why == null) {
            if (reader != null) {
                reader.read(record);
            }
        } else if (reader != null
                || record.place().isEmpty() && !record.list().part().isEmpty()) {
            brokenParts.add(record.list().part());
            if (tableEntry == null && why.code() == ProblemCode.NOT_A_TABLE) {
                tableEntry = record.list().part().substring(1);
            }
            reject(record.list(), record.place(), record.number(), why);
        } else if (broken == null) {
            broken = why;
        }
    }

    private void reject(RecordList of, String place, int number, Problem why) {
        Provenance at = new Provenance(into.file(), of.part(), number);
        String client = into.owner().isFirm() ? "" : into.owner().folder();
        into.reject(new RowGist(client, at, null, null, null, null, null, null), new Fault(place, "", why));
    }

    /** An answer without rows is one as well, unless it has records that nobody knows. */
    private void takeHead(DocumentHead head) {
        RecordFormat format =
                formats.stream().filter(one -> one.isHead(head)).findFirst().orElse(null);
        boolean foreign = unknownParts.contains(head.part()) && !readParts.contains(head.part());
        if (format == null || foreign) {
            unknownParts.add(head.part());
            return;
        }
        into.readAs(format.name());
        readParts.add(head.part());
        ControlTotals totals = format.totals(head);
        if (totals != null) {
            into.answer(totals);
        }
    }

    private Problem unknown(List<DocumentHead> heads) {
        if (known < 0 && tableEntry != null) {
            return Problem.of(ProblemCode.NESTED_ARCHIVE, tableEntry);
        }
        lookBesideLists(heads);
        String seen = Stream.concat(heads.stream().flatMap(head -> head.seen().stream()), brokenParts.stream())
                .distinct()
                .map(ResidentNumbers::mask)
                .limit(LOOKED_AT)
                .collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.UNKNOWN_DOCUMENT, seen, closest.name(), String.join(", ", lacking));
    }

    /** One invoice by itself has the fields of a record, and is in no list. */
    private void lookBesideLists(List<DocumentHead> heads) {
        names.clear();
        heads.forEach(head -> head.seen().forEach(name -> names.add(name.toLowerCase(Locale.ROOT))));
        formatOf(new RecordList("", ""));
        lacking = lacking.isEmpty() ? List.of("[{…}]") : lacking;
    }
}
