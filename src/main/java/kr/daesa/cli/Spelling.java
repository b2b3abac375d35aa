package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** Sees to it that a command can spell Korean names, which takes a process of its own under some locales. */
final class Spelling {

    private static final int ASCII = 128;

    private Spelling() {}

    /** The code that the command ends with at once, since another process did its work or nobody can; empty to go on. */
    static OptionalInt endingElsewhere(Path inbox, CommandSpec command) throws IOException {
        Optional<String> unreadable = FileNames.refusal(inbox, FileNames.charset());
        return unreadable.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(elsewhere(List.of(unreadable.get()), command));
    }

    /** What a command ends with whose job file is refused, if need be after a second look under another locale. */
    static int refused(List<String> refusals, CommandSpec command) throws IOException {
        boolean unspelt = !Terminal.spellsKorean(FileNames.charset())
                && refusals.stream().anyMatch(line -> line.chars().anyMatch(letter -> letter >= ASCII));
        return unspelt ? elsewhere(refusals, command) : refuse(refusals, command);
    }

    private static int elsewhere(List<String> refusals, CommandSpec command) throws IOException {
        OptionalInt relaunched = Relaunch.inUtf8(
                command.commandLine().getParent().getParseResult().originalArgs());
        return relaunched.isPresent() ? relaunched.getAsInt() : refuse(refusals, command);
    }

    private static int refuse(List<String> refusals, CommandSpec command) {
        refusals.forEach(command.commandLine().getErr()::println);
        return ExitCode.MISCONFIGURED.code();
    }
}
