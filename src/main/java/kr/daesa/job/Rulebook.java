package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.LawInForce;
import kr.daesa.model.TextSection;
import kr.daesa.model.TransmissionPolicy;
import kr.daesa.report.RulesJson;
import kr.daesa.report.RulesText;
import org.jspecify.annotations.Nullable;

/** The law table (법령표) in force on a day, for people and for programs. It needs no run and no database. */
public final class Rulebook {

    private final LawInForce law;

    private Rulebook(LawInForce law) {
        this.law = law;
    }

    /**
     * Opens the table that a run with the same settings would apply.
     *
     * @param filingDeadlines a file of dates by which the tax office moved a filing deadline; null where none
     * @param localHolidays a file of holidays beyond the built-in ones; null where none
     * @throws IllegalArgumentException in one line, where one of the files is not as it should be
     */
    public static Rulebook open(
            LocalDate day, TransmissionPolicy policy, @Nullable Path filingDeadlines, @Nullable Path localHolidays)
            throws IOException {
        return new Rulebook(LawReading.of(OfficeLaw.load(policy, filingDeadlines, localHolidays), policy, day));
    }

    /** The table in words, part by part. */
    public List<TextSection> sections(Locale language) {
        return new RulesText(language).sections(law);
    }

    /**
     * The table as JSON, schema {@code daesa.rules/1}.
     *
     * @param inAscii whether other characters are escaped, for an output that is not UTF-8
     */
    public String json(Locale language, boolean inAscii) {
        return RulesJson.of(law, language, inAscii);
    }
}
