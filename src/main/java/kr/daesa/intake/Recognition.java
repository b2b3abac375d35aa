package kr.daesa.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.model.MappedField;

/** Tells how a header or a list was understood, for people. */
final class Recognition {

    private Recognition() {}

    static MappedField mapped(Enum<?> field, Column column, boolean mandatory) {
        return new MappedField(
                field.name().toLowerCase(Locale.ROOT),
                ResidentNumbers.mask(column.heading()),
                column.index(),
                mandatory);
    }

    /** The headings of a table from which nothing is read. */
    static List<String> unmapped(Header header, List<MappedField> mapping) {
        Set<Integer> read = mapping.stream().map(MappedField::column).collect(Collectors.toSet());
        return IntStream.range(0, header.shown().size())
                .filter(index -> !read.contains(index))
                .mapToObj(header.shown()::get)
                .filter(heading -> !heading.isEmpty())
                .map(ResidentNumbers::mask)
                .toList();
    }

    /** The fields of a list from which nothing is read, sorted: JSON has no order of them. */
    static List<String> unmapped(Set<String> names, List<MappedField> mapping) {
        Set<String> read = mapping.stream()
                .map(field -> field.heading().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !read.contains(name))
                .map(ResidentNumbers::mask)
                .sorted()
                .toList();
    }
}
