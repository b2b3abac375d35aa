package kr.daesa.model;

import java.util.List;

/**
 * Why something could not be read, as a value: a code, whose sentence is in the {@code problems} bundle in Korean and
 * English, and what the sentence names (what was found, what was expected).
 */
public record Problem(ProblemCode code, List<String> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(ProblemCode code, Object... args) {
        return new Problem(code, List.of(args).stream().map(String::valueOf).toList());
    }
}
