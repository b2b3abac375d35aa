package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Where a run reads and writes. What is wrong with these places is told before anything starts. */
final class Places {

    private static final String SUMMARY = "summary.json";
    /** A database page and a block of a log find no place in less. */
    private static final long LEAST_ROOM = 256 * 1024;

    private Places() {}

    /** Why a run cannot begin, in one line; empty where it can. Nothing is written to find out. */
    static Optional<String> refusal(RunRequest request) throws IOException {
        return Stream.of(
                        inbox(request.inbox()),
                        written(request.out(), "out", request.inbox()),
                        written(request.state(), "state", request.inbox()),
                        replaced(request.out().resolve(request.businessDate().toString())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first place without room to write, whose trouble then has many faces: in the database, the log, the report. */
    static Optional<Path> full(List<Path> places, ToLongFunction<Path> room) {
        return places.stream()
                .filter(Files::isDirectory)
                .filter(place -> room.applyAsLong(place) < LEAST_ROOM)
                .findFirst();
    }

    /** Bytes that may still be written there; where nobody can tell, no end of them. */
    static long room(Path place) {
        try {
            return Files.getFileStore(place).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Optional<String> inbox(Path inbox) {
        if (!Files.isDirectory(inbox)) {
            return Optional.of(inbox + ": no such folder (the inbox)");
        }
        return Files.isReadable(inbox) && Files.isExecutable(inbox)
                ? Optional.empty()
                : Optional.of(inbox + ": this account may not open the folder (the inbox)");
    }

    private static Optional<String> written(Path folder, String what, Path inbox) {
        Path place = folder.toAbsolutePath().normalize();
        if (place.startsWith(inbox.toAbsolutePath().normalize())) {
            return Optional.of(folder + ": " + what + " lies in the inbox, where it would be read the next night");
        }
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place)) {
            return Optional.of(place + ": is no folder (" + what + ")");
        }
        return Files.isWritable(place) && Files.isExecutable(place)
                ? Optional.empty()
                : Optional.of(place + ": this account may not write there (" + what + ")");
    }

    /** A report replaces that of the same date whole. What is no report is somebody's, and stays. */
    private static Optional<String> replaced(Path report) throws IOException {
        if (!Files.isDirectory(report) || Files.exists(report.resolve(SUMMARY))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(report)) {
            return files.findAny().isEmpty()
                    ? Optional.empty()
                    : Optional.of(report + ": is there and is no report (it has no " + SUMMARY
                            + "); move it away, or name another out");
        }
    }
}
