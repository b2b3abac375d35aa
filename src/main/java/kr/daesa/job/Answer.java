package kr.daesa.job;

import java.util.List;
import java.util.Locale;
import kr.daesa.model.TextSection;

/** What a command that changes nothing has found out, for people and for programs. */
public interface Answer {

    /** Whether all is as it should be; a command that only tells has no opinion. */
    default boolean isClean() {
        return true;
    }

    /** In words, part by part. */
    List<TextSection> sections(Locale language);

    /**
     * As JSON of its schema, a text that ends with a line end.
     *
     * @param inAscii whether other characters are escaped, for an output that is not UTF-8
     */
    String json(Locale language, boolean inAscii);
}
