package kr.daesa.intake;

import java.util.List;
import java.util.Set;
import kr.daesa.intake.document.DocumentHead;
import kr.daesa.intake.document.RecordList;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.MappedField;
import org.jspecify.annotations.Nullable;

/** A kind of document that is known by the names of its fields: to records what {@link TableFormat} is to rows. */
interface RecordFormat {

    /** How the format is called in {@code SourceFacts}. */
    String name();

    /**
     * Which mandatory fields a list lacks; one that lacks none is of this format.
     *
     * @param names of the fields of its first records, in lower case
     */
    List<String> missingIn(RecordList list, Set<String> names);

    /** How many of the fields the format knows: of two formats that fit, the one that knows more is meant. */
    long knownIn(Set<String> names);

    /** The fields that it finds among these names. */
    List<MappedField> mapping(Set<String> names);

    RecordReader begin(RecordList list, Set<String> names, SourceCount into) throws UnreadableFileException;

    /** Whether what stands beside the records is of this format, so that a list of none is an answer too. */
    boolean isHead(DocumentHead head);

    /** What such a head states of the whole answer; null if nothing. */
    @Nullable
    ControlTotals totals(DocumentHead head);
}
