package kr.daesa.intake.document;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.TextEncoding;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as records: every object in a list is one, wherever the list stands outside of a record. What a record nests is
 * passed over. Memory holds one record.
 */
final class JsonDocument implements Document {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Reader text;
    private final JsonParser parser;
    private final String part;
    private final DocumentHead head;
    private final Map<String, String> lowerCase = new HashMap<>();
    private RecordList list;
    private boolean ended;

    private JsonDocument(Reader text, String part) {
        this.text = text;
        this.parser = JSON.createParser(text);
        this.part = part;
        this.head = new DocumentHead(part);
        this.list = new RecordList(part, "");
    }

    static JsonDocument open(ByteSource bytes, String part) throws IOException, UnreadableFileException {
        return new JsonDocument(TextEncoding.of(bytes).reader(bytes), part);
    }

    @Override
    public @Nullable DocumentRecord next() throws IOException, UnreadableFileException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (ended) {
                    throw new UnreadableFileException(Problem.of(ProblemCode.DAMAGED, "JSON goes on behind its end"));
                }
                DocumentRecord record = take(token);
                ended = parser.streamReadContext().inRoot();
                if (record != null) {
                    return record;
                }
            }
            return null;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    private static UnreadableFileException damaged(JacksonException e) {
        String where =
                e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
        String said = e.getOriginalMessage().lines().findFirst().orElse("");
        return new UnreadableFileException(Problem.of(ProblemCode.DAMAGED, said + where));
    }

    private @Nullable DocumentRecord take(JsonToken token) {
        TokenStreamContext context = parser.streamReadContext();
        switch (token) {
            case START_OBJECT -> {
                TokenStreamContext around = context.getParent();
                return around.inArray() ? record(around.getCurrentIndex()) : null;
            }
            case START_ARRAY -> {
                if (context.getParent().inArray()) {
                    int index = context.getParent().getCurrentIndex();
                    parser.skipChildren();
                    return broken(index, "[…]");
                }
                list = new RecordList(part, path(context.getParent()));
                head.list(list.path());
                return null;
            }
            case PROPERTY_NAME, END_OBJECT, END_ARRAY -> {
                return null;
            }
            default -> {
                if (context.inArray()) {
                    return broken(context.getCurrentIndex(), parser.getString());
                }
                head.value(path(context), token == JsonToken.VALUE_NULL ? "" : parser.getString());
                return null;
            }
        }
    }

    private DocumentRecord broken(int index, String found) {
        return DocumentRecord.broken(list, place(index), index + 1, Problem.of(ProblemCode.NOT_A_RECORD, found));
    }

    private String place(int index) {
        return list.path() + "[" + index + "]";
    }

    private static String path(TokenStreamContext context) {
        String name = context.currentName();
        if (name == null) {
            return "";
        }
        String above = context.getParent() == null ? "" : path(context.getParent());
        return above.isEmpty() ? name : above + "." + name;
    }

    private DocumentRecord record(int index) {
        Map<String, String> fields = new HashMap<>();
        Map<String, String> repeated = Map.of();
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String shown = parser.currentName();
            String name = lowerCase.computeIfAbsent(shown, known -> known.toLowerCase(Locale.ROOT));
            if (index == 0) {
                head.saw(place(0) + "." + shown);
            }
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
                continue;
            }
            String text = text(value);
            String before = fields.put(name, text);
            if (before != null && !before.equals(text)) {
                repeated = repeated.isEmpty() ? new HashMap<>() : repeated;
                repeated.put(name, before);
            }
        }
        return new DocumentRecord(list, place(index), index + 1, fields, repeated, null);
    }

    private String text(JsonToken value) {
        return switch (value) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue().toPlainString();
            default -> parser.getString();
        };
    }

    @Override
    public List<DocumentHead> heads() {
        return List.of(head);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        text.close();
    }
}
