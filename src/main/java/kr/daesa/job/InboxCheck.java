package kr.daesa.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.InboxCheckup;
import kr.daesa.model.TextSection;
import kr.daesa.report.CheckupJson;
import kr.daesa.report.CheckupText;

/** What a run would do and what it would refuse, for people and for programs. Nothing is written anywhere. */
public final class InboxCheck {

    private final InboxCheckup checkup;

    private InboxCheck(InboxCheckup checkup) {
        this.checkup = checkup;
    }

    /**
     * Reads all that a run of the same request would read.
     *
     * @throws IllegalArgumentException in one line, where it would refuse to start
     */
    public static InboxCheck of(RunRequest request) throws IOException {
        try {
            return new InboxCheck(InboxReading.of(request).checkup());
        } catch (RunRefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether a run would reconcile everything that lies there. */
    public boolean isClean() {
        return checkup.isClean();
    }

    /**
     * The counts, then the clients.
     *
     * @param withQuiet also the clients of whom there is nothing to say
     */
    public List<TextSection> sections(Locale language, boolean withQuiet) {
        return new CheckupText(language, withQuiet).sections(checkup);
    }

    /**
     * Everything as JSON, schema {@code daesa.check/1}.
     *
     * @param inAscii whether other characters are escaped, for an output that is not UTF-8
     */
    public String json(Locale language, boolean inAscii) {
        return CheckupJson.of(checkup, language, inAscii);
    }
}
