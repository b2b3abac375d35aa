package kr.daesa.book;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/** Writes one value after the other, each by its position; a text that repeats soon is a reference to the one before. */
final class BlockWriter {

    static final SmileFactory SMILE = SmileFactory.builder()
            .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
            .build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator out = SMILE.createGenerator(ObjectWriteContext.empty(), bytes);

    void number(long value) {
        out.writeNumber(value);
    }

    void numberOrNull(@Nullable Long value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value);
        }
    }

    void flag(boolean value) {
        out.writeBoolean(value);
    }

    void text(String value) {
        out.writeString(wellFormed(value));
    }

    void textOrNull(@Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            text(value);
        }
    }

    void word(@Nullable Enum<?> value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.ordinal());
        }
    }

    /** A day by its distance, which is a byte where days lie near each other. */
    void day(@Nullable LocalDate value, LocalDate from) {
        numberOrNull(value == null ? null : Long.valueOf(value.toEpochDay() - from.toEpochDay()));
    }

    /** Half a character, which a program leaves that cuts names to a length, becomes '?' as in any UTF-8 file. */
    private static String wellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return value;
    }

    byte[] finish() {
        out.close();
        return bytes.toByteArray();
    }
}
