package kr.daesa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.intake.document.DocumentHead;
import kr.daesa.intake.document.RecordList;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.MappedField;
import org.jspecify.annotations.Nullable;

/** A ledger dialect that reads the records of a document: the names of their fields are its headings. */
record DialectRecords(LedgerDialect dialect) implements RecordFormat {

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public List<String> missingIn(RecordList list, Set<String> names) {
        return dialect.missingIn(header(List.copyOf(names)));
    }

    @Override
    public long knownIn(Set<String> names) {
        return dialect.knownIn(header(List.copyOf(names)));
    }

    @Override
    public List<MappedField> mapping(Set<String> names) {
        List<String> seen = headings(names).stream()
                .filter(heading -> names.contains(heading.toLowerCase(Locale.ROOT)))
                .toList();
        return dialect.mapping(header(seen)).stream()
                .map(field -> new MappedField(field.field(), field.heading(), -1, field.mandatory()))
                .toList();
    }

    @Override
    public RecordReader begin(RecordList list, Set<String> names, SourceCount into) throws UnreadableFileException {
        List<String> headings = headings(names);
        List<String> keys = headings.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
        TableReader rows = dialect.begin(header(headings), new Sheet(list.part(), false, false), List.of(), into);
        return record -> {
            rows.read(new GridRow(record.number(), cells(record.fields(), keys)));
            rows.end(); // records have no header that could stand among them again
        };
    }

    @Override
    public boolean isHead(DocumentHead head) {
        return false;
    }

    @Override
    public @Nullable ControlTotals totals(DocumentHead head) {
        return null;
    }

    /** As the dialect spells them. Records leave out what is empty, so a field not seen so far may still come. */
    private List<String> headings(Set<String> names) {
        List<String> headings = new ArrayList<>();
        for (List<String> of : dialect.headings().values()) {
            List<String> seen = of.stream()
                    .filter(heading -> names.contains(heading.toLowerCase(Locale.ROOT)))
                    .toList();
            headings.addAll(seen.isEmpty() ? of.subList(0, 1) : seen);
        }
        return headings;
    }

    private static List<String> cells(Map<String, String> fields, List<String> keys) {
        return keys.stream().map(key -> fields.getOrDefault(key, "")).toList();
    }

    private static Header header(List<String> names) {
        return Header.of(new GridRow(0, names));
    }

    static Stream<RecordFormat> of(List<LedgerDialect> dialects) {
        return dialects.stream().map(DialectRecords::new);
    }
}
