package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import kr.daesa.law.Law;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What an office sets of the law.
 *
 * @param filingDeadlines a file of dates by which the tax office moved a filing deadline; null where none
 * @param localHolidays a file of holidays beyond the built-in ones; null where none
 */
public record RuleSettings(
        TransmissionPolicy policy,
        @Nullable Path filingDeadlines,
        @Nullable Path localHolidays) {

    Law load() throws IOException {
        return OfficeLaw.load(policy, filingDeadlines, localHolidays);
    }
}
