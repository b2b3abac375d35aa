package kr.daesa.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one bundle in one language, beside the {@link Texts} that all reports share. */
final class Words {

    private final Texts texts;
    private final ResourceBundle bundle;

    private Words(Texts texts, ResourceBundle bundle) {
        this.texts = texts;
        this.bundle = bundle;
    }

    static Words of(String name, Locale language) {
        Texts texts = Texts.of(language);
        return new Words(texts, Texts.bundle(name, texts.language()));
    }

    Texts texts() {
        return texts;
    }

    String text(String key, String... args) {
        return MessageFormat.format(bundle.getString(key), (Object[]) args);
    }

    /** The same of so many, in words of their own where it is one. */
    String counted(String key, long count, String... args) {
        String one = key + ".one";
        return text(count == 1 && has(one) ? one : key, args);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
