package kr.daesa.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.daesa.law.Law;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;

/** The law as an office has set it in its job file: the same for a run and for whoever asks what a run would apply. */
final class OfficeLaw {

    private OfficeLaw() {}

    /**
     * Loads the law with the files that the office names.
     *
     * @throws IllegalArgumentException naming the place, where one of the files is not as it should be
     */
    static Law load(TransmissionPolicy policy, @Nullable Path filingDeadlines, @Nullable Path localHolidays)
            throws IOException {
        return Law.load(policy, lines(filingDeadlines), lines(localHolidays));
    }

    private static List<String> lines(@Nullable Path file) throws IOException {
        try {
            return file == null ? List.of() : Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": not UTF-8 text", e);
        }
    }
}
