package kr.daesa.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.InboxCheckup;
import kr.daesa.model.TextSection;
import kr.daesa.report.CheckupJson;
import kr.daesa.report.CheckupText;

/** What a run would do and what it would refuse, schema {@code daesa.check/1}. Nothing is written anywhere. */
public final class InboxCheck implements Answer {

    private final InboxCheckup checkup;
    private final boolean withQuiet;

    private InboxCheck(InboxCheckup checkup, boolean withQuiet) {
        this.checkup = checkup;
        this.withQuiet = withQuiet;
    }

    /**
     * Reads all that a run of the same request would read.
     *
     * @param withQuiet whether the words tell also of clients of whom there is nothing to say
     * @throws IllegalArgumentException in one line, where it would refuse to start
     */
    public static InboxCheck of(RunRequest request, boolean withQuiet) throws IOException {
        try {
            return new InboxCheck(InboxReading.of(request).checkup(), withQuiet);
        } catch (RunRefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether a run would reconcile everything that lies there. */
    @Override
    public boolean isClean() {
        return checkup.isClean();
    }

    /** The counts, then the clients. */
    @Override
    public List<TextSection> sections(Locale language) {
        return new CheckupText(language, withQuiet).sections(checkup);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return CheckupJson.of(checkup, language, inAscii);
    }
}
