package kr.daesa.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The state that a command looks into: what the option says, else what the job file says. */
final class StateFolder {

    @Option(names = "--state", paramLabel = "DIR", description = "The state folder (default: that of the job file).")
    private @Nullable Path state;

    Path under(JobFile settings) {
        return state == null ? Path.of(settings.state()) : state;
    }
}
