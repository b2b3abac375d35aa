package kr.daesa.intake;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Days;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The keys of one JSON object taken as values; what is missing or wrong is named with its full path, such as
 * {@code collections[1].from}.
 */
record JsonKeys(JsonNode object, String path) {

    private static final String DAY = "2026-11-19";
    private static final String MOMENT = "2026-11-20T01:30:00+09:00";

    /** A key is absent or has another value than it should; caught where the record's outcome is drawn up. */
    static final class WrongKeyException extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private WrongKeyException(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** The objects of a document that is one object, or a list of them. */
    static List<JsonKeys> all(JsonNode document) {
        if (!document.isArray()) {
            return List.of(new JsonKeys(document, ""));
        }
        List<JsonKeys> objects = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            objects.add(new JsonKeys(document.get(i), "[" + i + "]."));
        }
        return objects;
    }

    WrongKeyException wrong(String key, String found, String expected) {
        return new WrongKeyException(
                Problem.of(ProblemCode.WRONG_KEY, path + key, ResidentNumbers.mask(found), expected));
    }

    private @Nullable JsonNode optional(String key) {
        JsonNode node = object.get(key);
        return node == null || node.isNull() ? null : node;
    }

    private JsonNode mandatory(String key, String expected) throws WrongKeyException {
        JsonNode node = optional(key);
        if (node == null) {
            throw missing(key, expected);
        }
        return node;
    }

    WrongKeyException missing(String key, String expected) {
        return new WrongKeyException(Problem.of(ProblemCode.MISSING_KEY, path + key, expected));
    }

    private <T> T parsed(String key, JsonNode node, String expected, Function<String, T> parser)
            throws WrongKeyException {
        if (!node.isValueNode()) {
            throw wrong(key, node.getNodeType().toString(), expected);
        }
        try {
            return parser.apply(node.asString());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(key, node.asString(), expected);
        }
    }

    /** A word of a fixed set. */
    String oneOf(String key, String... words) throws WrongKeyException {
        String expected = String.join(", ", words);
        String found = parsed(key, mandatory(key, expected), expected, Function.identity());
        if (!List.of(words).contains(found)) {
            throw wrong(key, found, expected);
        }
        return found;
    }

    /** A value that a parser of its own takes. */
    <T> T value(String key, String expected, Function<String, T> parser) throws WrongKeyException {
        return parsed(key, mandatory(key, expected), expected, parser);
    }

    BusinessNumber businessNumber(String key) throws WrongKeyException {
        return parsed(key, mandatory(key, "1234567890"), "1234567890", BusinessNumber::parse);
    }

    LocalDate day(String key) throws WrongKeyException {
        return parsed(key, mandatory(key, DAY), DAY, LocalDate::parse);
    }

    /** A day, also as the stamp that services write, {@code 20261205235959}. */
    @Nullable
    LocalDate optionalDay(String key) throws WrongKeyException {
        return optional(key) == null
                ? null
                : value(key, DAY, text -> Days.parse(text, false).orElseThrow(IllegalArgumentException::new));
    }

    /** A moment with its offset. */
    OffsetDateTime moment(String key) throws WrongKeyException {
        return parsed(key, mandatory(key, MOMENT), MOMENT, OffsetDateTime::parse);
    }

    @Nullable
    Long optionalWhole(String key) throws WrongKeyException {
        JsonNode node = optional(key);
        return node == null ? null : parsed(key, node, "123", Long::valueOf);
    }

    /** Text, or a number taken as text; empty if absent. */
    String optionalText(String key) throws WrongKeyException {
        JsonNode node = optional(key);
        return node == null ? "" : parsed(key, node, "\"…\"", CellText::clean);
    }

    /** A list of texts; empty if absent. */
    List<String> texts(String key) throws WrongKeyException {
        List<String> texts = new ArrayList<>();
        JsonNode node = optional(key);
        if (node != null && !node.isArray()) {
            throw wrong(key, node.getNodeType().toString(), "[\"…\"]");
        }
        for (int i = 0; node != null && i < node.size(); i++) {
            texts.add(parsed(key + "[" + i + "]", node.get(i), "\"…\"", CellText::clean));
        }
        return texts;
    }

    @Nullable
    JsonKeys optionalObject(String key) throws WrongKeyException {
        JsonNode node = optional(key);
        if (node != null && !node.isObject()) {
            throw wrong(key, node.getNodeType().toString(), "{…}");
        }
        return node == null ? null : new JsonKeys(node, path + key + ".");
    }

    /** A list of objects. */
    List<JsonKeys> objects(String key) throws WrongKeyException {
        JsonNode node = mandatory(key, "[{…}]");
        List<JsonKeys> objects = new ArrayList<>();
        if (!node.isArray()) {
            throw wrong(key, node.getNodeType().toString(), "[{…}]");
        }
        for (int i = 0; i < node.size(); i++) {
            String element = key + "[" + i + "]";
            if (!node.get(i).isObject()) {
                throw wrong(element, node.get(i).getNodeType().toString(), "{…}");
            }
            objects.add(new JsonKeys(node.get(i), path + element + "."));
        }
        return objects;
    }
}
