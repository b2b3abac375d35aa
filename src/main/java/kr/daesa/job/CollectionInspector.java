package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.daesa.collection.Causes;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.Owner;
import kr.daesa.model.CollectionInspection;
import kr.daesa.model.SourceFile;
import kr.daesa.model.TextSection;
import kr.daesa.report.CollectionInspectionJson;
import kr.daesa.report.CollectionInspectionText;
import org.jspecify.annotations.Nullable;

/** An account of how collecting went, read as a run would read it, schema {@code daesa.inspection/1}. */
final class CollectionInspector implements Answer {

    private final CollectionInspection inspection;

    private CollectionInspector(CollectionInspection inspection) {
        this.inspection = inspection;
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException in one line, where the office's own causes cannot be used
     */
    static CollectionInspector open(SourceFile source, Path file, Owner owner, @Nullable Path office)
            throws IOException {
        try {
            Causes causes = OfficeCauses.load(office);
            return new CollectionInspector(CollectionRecords.inspect(
                    source, file, owner, attempt -> causes.of(attempt.errorCode(), attempt.errorMessage())));
        } catch (RunRefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public boolean isClean() {
        return inspection.isClean();
    }

    @Override
    public List<TextSection> sections(Locale language) {
        return new CollectionInspectionText(language).sections(inspection);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return CollectionInspectionJson.of(inspection, language, inAscii);
    }
}
