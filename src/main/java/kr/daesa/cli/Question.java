package kr.daesa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.daesa.job.Answer;
import kr.daesa.job.StateLockedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the commands that only tell something have in common: the job file, the language, text or JSON, and what they end
 * with.
 */
final class Question {

    private static final Path USUAL_JOB = Path.of("jobs", "nightly.yml");

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "The job file (default: jobs/nightly.yml if there is one). Options win over it.")
    private @Nullable Path job;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            converter = Converters.LanguageChoice.class,
            description = "The language (default: that of the job file).")
    private @Nullable Language lang;

    @Option(names = "--json", description = "Print JSON for programs, each command under a schema of its own.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** The job file that is read, whether or not it is there. */
    Path jobFile() {
        return job == null ? USUAL_JOB : job;
    }

    @Nullable
    Language lang() {
        return lang;
    }

    /** Asks under the settings of the job file, or the defaults where there is none, and prints what is answered. */
    int ask(Asking asking) throws IOException {
        boolean byDefault = job == null && !Files.exists(USUAL_JOB);
        JobFileReading reading = byDefault ? JobFileReader.defaults() : JobFileReader.read(jobFile());
        JobFile settings = reading.jobFile();
        return settings == null
                ? Spelling.refused(reading.refusals(), command)
                : print((lang == null ? settings.lang() : lang).locale(), () -> asking.answer(settings));
    }

    /** Prints an answer that may yet be refused. */
    int print(Locale language, Answering answering) throws IOException {
        try {
            Answer answer = answering.answer();
            print(answer, language);
            return (answer.isClean() ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
        } catch (StateLockedException e) {
            command.commandLine().getErr().println(e.getMessage());
            return ExitCode.LOCKED.code();
        } catch (IllegalArgumentException e) {
            return refuse(List.of(String.valueOf(e.getMessage())));
        }
    }

    private void print(Answer answer, Locale language) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            // JSON is UTF-8 whatever the terminal is; what is escaped reads the same in both.
            out.print(answer.json(language, !Terminal.charset().equals(StandardCharsets.UTF_8)));
        } else {
            SectionLines.of(answer.sections(language), Terminal.isInteractive()).forEach(out::println);
        }
        out.flush();
    }

    int refuse(List<String> lines) {
        lines.forEach(command.commandLine().getErr()::println);
        return ExitCode.MISCONFIGURED.code();
    }

    /** Finds the answer under the settings of a job file. */
    interface Asking {
        /**
         * @throws IllegalArgumentException in one line, where what is asked for cannot be answered
         */
        Answer answer(JobFile settings) throws IOException;
    }

    /** The same once all settings are known. */
    interface Answering {
        Answer answer() throws IOException;
    }
}
