package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.FileInspection;
import kr.daesa.intake.Intake;
import kr.daesa.intake.Owner;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Inspection;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.model.TextSection;
import kr.daesa.report.InspectionJson;
import kr.daesa.report.InspectionText;
import org.jspecify.annotations.Nullable;

/** One file, read as a run would read it, schema {@code daesa.inspection/1}. It needs no run and no database. */
public final class Inspector implements Answer {

    private final Inspection inspection;

    private Inspector(Inspection inspection) {
        this.inspection = inspection;
    }

    /**
     * Reads a file.
     *
     * @param side null: told by the folder, and outside of an inbox by the content
     * @param client whose file it is; null: told by the folder, and outside of an inbox every row says it
     * @param dialects the office's own descriptions of ledgers
     * @param causes the office's own reasons why collections fail; null where it has none
     * @param rows how many of its first rows are shown
     * @throws IllegalArgumentException in one line, where a dialect or the roster cannot be used
     */
    public static Answer open(
            Path file,
            @Nullable Side side,
            @Nullable BusinessNumber client,
            List<Path> dialects,
            @Nullable Path causes,
            int rows)
            throws IOException {
        InboxPlace place = InboxPlace.of(file);
        Owner owner =
                client == null ? place.owner() : Owner.client(place.idOf(client).orElse(client.digits()), client);
        Side asked = side == null ? place.side() : side;
        SourceFile source = Sources.of(file, place.path());
        if (asked != Side.LEDGER && CollectionRecords.isOne(place.path(), file)) {
            return CollectionInspector.open(source, file, owner, causes);
        }
        try {
            return new Inspector(FileInspection.of(Intake.withDialects(dialects), source, file, asked, owner, rows));
        } catch (DialectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether the file can be read, and every row of it. */
    @Override
    public boolean isClean() {
        return inspection.isClean();
    }

    @Override
    public List<TextSection> sections(Locale language) {
        return new InspectionText(language).sections(inspection);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return InspectionJson.of(inspection, language, inAscii);
    }
}
