package kr.daesa.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import kr.daesa.intake.cell.Amounts;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.document.DocumentHead;
import kr.daesa.intake.document.RecordList;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.MappedField;
import org.jspecify.annotations.Nullable;

/**
 * A format of what services collect from Hometax, and of the invoices themselves.
 *
 * @param keys names of a field, its usual one first; a field without any is unknown to the format
 * @param mandatory fields without which a list is not of this format
 * @param list the name of the list that alone makes it this format; empty if only its fields do
 * @param heads what may stand beside its records
 */
record CollectedFormat(
        String name,
        Map<CollectedField, List<String>> keys,
        Set<CollectedField> mandatory,
        String list,
        CollectedWords words,
        List<Head> heads)
        implements RecordFormat {

    /**
     * What stands beside the records. A negative number among what it needs is an error code, and no answer.
     *
     * @param needed paths of values without which it is not this one
     * @param list the name of the list that must be there, or empty
     * @param totals paths of rows, supply and tax; empty for what it does not state
     */
    record Head(List<String> needed, String list, List<String> totals) {

        boolean fits(DocumentHead found) {
            return found.has(needed.toArray(String[]::new))
                    && (list.isEmpty() || found.hasList(list))
                    && needed.stream()
                            .noneMatch(path -> String.valueOf(found.value(path)).startsWith("-"));
        }
    }

    CollectedFormat {
        keys = new EnumMap<>(keys);
        mandatory = Collections.unmodifiableSet(EnumSet.copyOf(mandatory)); // in the order of the fields
    }

    @Override
    public List<String> missingIn(RecordList found, Set<String> names) {
        if (!list.isEmpty() && found.name().equalsIgnoreCase(list)) {
            return List.of();
        }
        return mandatory.stream()
                .filter(field -> !tells(field, names))
                .map(field -> keysOf(field).get(0))
                .toList();
    }

    @Override
    public long knownIn(Set<String> names) {
        return keys.keySet().stream().filter(field -> tells(field, names)).count();
    }

    @Override
    public List<MappedField> mapping(Set<String> names) {
        return keys.keySet().stream()
                .filter(field -> tells(field, names))
                .map(field -> Recognition.mapped(
                        field, new Column(-1, column(field, names).heading()), mandatory.contains(field)))
                .toList();
    }

    static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    @Override
    public RecordReader begin(RecordList found, Set<String> names, SourceCount into) {
        return new CollectedRecords(this, names, into);
    }

    @Override
    public boolean isHead(DocumentHead found) {
        return heads.stream().anyMatch(head -> head.fits(found));
    }

    @Override
    public @Nullable ControlTotals totals(DocumentHead found) {
        return heads.stream()
                .filter(head -> head.fits(found) && !head.totals().isEmpty())
                .findFirst()
                .map(head -> totals(found, head.totals()))
                .orElse(null);
    }

    private static ControlTotals totals(DocumentHead found, List<String> paths) {
        return new ControlTotals(
                amount(found.value(paths.get(0))),
                amount(found.value(paths.get(1))),
                amount(found.value(paths.get(2))));
    }

    private static @Nullable Long amount(@Nullable String text) {
        OptionalLong won = text == null ? OptionalLong.empty() : Amounts.parse(text);
        return won.isPresent() ? Long.valueOf(won.getAsLong()) : null;
    }

    /** Whether a list has a field at all, so that a blank one says something. */
    boolean tells(CollectedField field, Set<String> names) {
        return keysOf(field).stream().anyMatch(key -> names.contains(lower(key)));
    }

    List<String> keysOf(CollectedField field) {
        return keys.getOrDefault(field, List.of());
    }

    /** A field as a column, under the name that the list has for it. */
    Column column(CollectedField field, Set<String> names) {
        List<String> its = keysOf(field);
        if (its.isEmpty()) {
            return Column.absent(field.name().toLowerCase(Locale.ROOT));
        }
        String heading = its.stream()
                .filter(key -> names.contains(lower(key)))
                .findFirst()
                .orElse(its.get(0));
        return new Column(field.ordinal(), heading);
    }
}
