package kr.daesa.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads what a {@link BlockWriter} has written, in the same order. */
final class BlockReader implements AutoCloseable {

    private final JsonParser in;

    BlockReader(byte[] bytes) {
        in = BlockWriter.SMILE.createParser(ObjectReadContext.empty(), bytes);
    }

    long number() {
        in.nextToken();
        return in.getLongValue();
    }

    int smallNumber() {
        in.nextToken();
        return in.getIntValue();
    }

    @Nullable
    Long numberOrNull() {
        return in.nextToken() == JsonToken.VALUE_NULL ? null : Long.valueOf(in.getLongValue());
    }

    boolean flag() {
        in.nextToken();
        return in.getBooleanValue();
    }

    String text() {
        in.nextToken();
        return in.getString();
    }

    @Nullable
    String textOrNull() {
        return in.nextToken() == JsonToken.VALUE_NULL ? null : in.getString();
    }

    <E extends Enum<E>> E word(List<E> words) {
        return words.get(smallNumber());
    }

    <E extends Enum<E>> @Nullable E wordOrNull(List<E> words) {
        return in.nextToken() == JsonToken.VALUE_NULL ? null : words.get(in.getIntValue());
    }

    /** How many days after a day that the caller knows; null where there is none. */
    @Nullable
    LocalDate day(LocalDate from, Shared shared) {
        Long days = numberOrNull();
        return days == null ? null : shared.day(from.toEpochDay() + days);
    }

    @Override
    public void close() {
        in.close();
    }
}
