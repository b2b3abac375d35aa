package kr.daesa.intake.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of JSON objects as one sheet: the answer of a service, either the list itself or an object that holds it. Row 0
 * has the keys, row n the n-th object; what an object says in lists or objects of its own is left out.
 */
final class JsonGrid implements Grid {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonParser parser;
    private final List<String> keys;
    private boolean opened;
    private int next;

    private JsonGrid(JsonParser parser, List<String> keys) {
        this.parser = parser;
        this.keys = keys;
    }

    static JsonGrid open(Path file) throws IOException, UnreadableFileException {
        JsonParser parser = JSON.createParser(file);
        try {
            List<String> keys = keys(file);
            enterList(parser);
            return new JsonGrid(parser, keys);
        } catch (JacksonException e) {
            parser.close();
            throw damaged(e);
        } catch (UnreadableFileException e) {
            parser.close();
            throw e;
        }
    }

    /** Every key of every object, in the order in which they appear: services leave out what is empty. */
    private static List<String> keys(Path file) throws UnreadableFileException {
        Map<String, String> seen = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(file)) {
            enterList(parser);
            for (Map<String, String> object = object(parser); object != null; object = object(parser)) {
                seen.putAll(object);
            }
        }
        return List.copyOf(seen.keySet());
    }

    /** Goes to before the first object of the list. */
    private static void enterList(JsonParser parser) throws UnreadableFileException {
        JsonToken root = parser.nextToken();
        if (root == JsonToken.START_OBJECT) {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.PROPERTY_NAME) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    return;
                }
                parser.skipChildren();
                token = parser.nextToken();
            }
        }
        if (root != JsonToken.START_ARRAY) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "JSON"));
        }
    }

    /** The next object of the list; null behind the last. */
    private static @Nullable Map<String, String> object(JsonParser parser) throws UnreadableFileException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "JSON"));
        }
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean said = value.isScalarValue() && value != JsonToken.VALUE_NULL;
            values.put(key, said ? parser.getString() : "");
            parser.skipChildren();
        }
        return values;
    }

    private static UnreadableFileException damaged(JacksonException e) {
        return new UnreadableFileException(Problem.of(ProblemCode.DAMAGED, e.getOriginalMessage()));
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (opened) {
            return null;
        }
        opened = true;
        return new Sheet("", false, false);
    }

    @Override
    public @Nullable GridRow nextRow() throws UnreadableFileException {
        int number = next++;
        if (number == 0) {
            return new GridRow(number, keys);
        }
        try {
            Map<String, String> object = object(parser);
            if (object == null) {
                return null;
            }
            List<String> cells = new ArrayList<>(Collections.nCopies(keys.size(), ""));
            for (int i = 0; i < keys.size(); i++) {
                cells.set(i, object.getOrDefault(keys.get(i), ""));
            }
            return new GridRow(number, cells);
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
