package kr.daesa.job;

import java.io.IOException;
import java.util.Optional;
import kr.daesa.book.Archive;
import kr.daesa.intake.PartnerMaster;
import kr.daesa.intake.RosterException;
import kr.daesa.matching.Partners;
import kr.daesa.model.SourceFile;
import kr.daesa.store.Input;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;

/** The partner master as the run archived it, read once. */
final class FrozenPartners {

    private final CurrentRun run;
    private final SourceStore sources;
    private final Archive archive;
    private @Nullable Partners contents;

    FrozenPartners(CurrentRun run, SourceStore sources, Archive archive) {
        this.run = run;
        this.sources = sources;
        this.archive = archive;
    }

    synchronized Partners get() throws IOException {
        if (contents == null) {
            contents = read(run.id(), sources, archive);
        }
        return contents;
    }

    /** The partner master of a run that may be over. */
    static Partners read(String runId, SourceStore sources, Archive archive) throws IOException {
        Optional<SourceFile> master = sources.inputs(runId).stream()
                .filter(input -> input.role() == Input.Role.ROSTER)
                .map(Input::file)
                .filter(file -> file.path().equals(PartnerMaster.FILE))
                .findFirst();
        if (master.isEmpty()) {
            return Partners.NONE;
        }
        try {
            return Partners.of(
                    PartnerMaster.read(master.get(), archive.locate(master.get().sha256()))
                            .partners());
        } catch (RosterException e) {
            throw new IOException(PartnerMaster.FILE + ": was readable before and is not any more", e);
        }
    }
}
