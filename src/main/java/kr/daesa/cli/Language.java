package kr.daesa.cli;

import java.util.Locale;

/** The language of report texts and of the closing lines. */
enum Language {
    KO(Locale.KOREAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
