package kr.daesa.intake;

import kr.daesa.model.CollectionRecord;
import kr.daesa.model.Problem;
import org.jspecify.annotations.Nullable;

/** A collection record, or why it cannot be used; one of them is null. */
public record CollectionReading(
        @Nullable CollectionRecord record, @Nullable Problem problem) {

    public CollectionReading {
        if ((record == null) == (problem == null)) {
            throw new IllegalArgumentException("either a record or a problem");
        }
    }
}
