package kr.daesa.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.daesa.book.Archive;
import kr.daesa.intake.RosterException;
import kr.daesa.intake.WaiverList;
import kr.daesa.model.SourceFile;
import kr.daesa.model.Waiver;
import kr.daesa.store.Input;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;

/** The list of waivers as the run archived it, read once. */
final class FrozenWaivers {

    private final CurrentRun run;
    private final SourceStore sources;
    private final Archive archive;
    private @Nullable SortedMap<String, Waiver> contents;

    FrozenWaivers(CurrentRun run, SourceStore sources, Archive archive) {
        this.run = run;
        this.sources = sources;
        this.archive = archive;
    }

    /** Those that hold on the business date, by the id of the finding. */
    synchronized SortedMap<String, Waiver> get() throws IOException {
        if (contents == null) {
            contents = read().stream()
                    .filter(waiver -> waiver.holdsOn(run.run().businessDate()))
                    .collect(Collectors.toMap(
                            Waiver::findingId, Function.identity(), (one, other) -> one, TreeMap::new));
        }
        return contents;
    }

    private List<Waiver> read() throws IOException {
        Optional<SourceFile> list = sources.inputs(run.id()).stream()
                .filter(input -> input.role() == Input.Role.ROSTER)
                .map(Input::file)
                .filter(file -> file.path().equals(WaiverList.FILE))
                .findFirst();
        if (list.isEmpty()) {
            return List.of();
        }
        try {
            return WaiverList.read(list.get(), archive.locate(list.get().sha256()))
                    .waivers();
        } catch (RosterException e) {
            throw new IOException(WaiverList.FILE + ": was readable before and is not any more", e);
        }
    }
}
