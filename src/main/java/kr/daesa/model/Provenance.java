package kr.daesa.model;

import java.util.Comparator;

/**
 * The place a row was read from.
 *
 * @param sheet the sheet's name, or {@code !} and the name of an archive's entry; empty for a text file
 * @param row counted from 1 as a person sees it in a spreadsheet or an editor; of JSON and XML, the record's number
 */
public record Provenance(SourceFile file, String sheet, int row) implements Comparable<Provenance> {

    private static final Comparator<Provenance> ORDER = Comparator.comparing(Provenance::file)
            .thenComparing(Provenance::sheet)
            .thenComparingInt(Provenance::row);

    @Override
    public int compareTo(Provenance other) {
        return ORDER.compare(this, other);
    }

    /** {@code file#row} or {@code archive!entry#row}, how a row without a document number is referred to. */
    public String reference() {
        return file.path() + (sheet.startsWith("!") ? sheet : "") + "#" + row;
    }
}
