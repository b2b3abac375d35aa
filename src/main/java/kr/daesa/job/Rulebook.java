package kr.daesa.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.LawInForce;
import kr.daesa.model.TextSection;
import kr.daesa.report.RulesJson;
import kr.daesa.report.RulesText;
import org.jspecify.annotations.Nullable;

/** The law table (법령표) in force on a day: schema {@code daesa.rules/1}. It needs no run and no database. */
public final class Rulebook implements Answer {

    private final LawInForce law;
    private final @Nullable String table;

    private Rulebook(LawInForce law, @Nullable String table) {
        this.law = law;
        this.table = table;
    }

    /**
     * Opens the table that a run with the same settings would apply.
     *
     * @throws IllegalArgumentException in one line, where a file of the settings is not as it should be
     */
    public static Rulebook open(LocalDate day, RuleSettings settings) throws IOException {
        return new Rulebook(LawReading.of(settings.load(), settings.policy(), day), null);
    }

    /**
     * The same with one table alone.
     *
     * @throws IllegalArgumentException naming all tables, where there is none of that name
     */
    public Rulebook only(String name) {
        if (!law.tables().contains(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no table of the law; there are " + String.join(", ", law.tables()));
        }
        return new Rulebook(law, name);
    }

    @Override
    public List<TextSection> sections(Locale language) {
        RulesText text = new RulesText(language);
        return table == null ? text.sections(law) : text.sections(law, table);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return RulesJson.of(table == null ? law : law.only(table), language, inAscii);
    }
}
