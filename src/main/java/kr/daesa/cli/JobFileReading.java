package kr.daesa.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a job file.
 *
 * @param jobFile null where the file was refused
 * @param refusals one line each: file, line, column, what is wrong with it
 */
record JobFileReading(@Nullable JobFile jobFile, List<String> refusals) {

    JobFileReading {
        refusals = List.copyOf(refusals);
    }

    static JobFileReading of(JobFile jobFile) {
        return new JobFileReading(jobFile, List.of());
    }

    static JobFileReading refused(List<String> refusals) {
        return new JobFileReading(null, refusals);
    }

    static JobFileReading refused(String refusal) {
        return refused(List.of(refusal));
    }
}
