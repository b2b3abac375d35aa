package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** Sees to it that a command can spell the names in its inbox, which takes a process of its own under some locales. */
final class SpelledInbox {

    private SpelledInbox() {}

    /** The code that the command ends with at once, since another process did its work or nobody can; empty to go on. */
    static OptionalInt endingElsewhere(Path inbox, CommandSpec command) throws IOException {
        Optional<String> unreadable = FileNames.refusal(inbox, FileNames.charset());
        if (unreadable.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt relaunched = Relaunch.inUtf8(
                command.commandLine().getParent().getParseResult().originalArgs());
        if (relaunched.isPresent()) {
            return relaunched;
        }
        command.commandLine().getErr().println(unreadable.get());
        return OptionalInt.of(ExitCode.MISCONFIGURED.code());
    }
}
