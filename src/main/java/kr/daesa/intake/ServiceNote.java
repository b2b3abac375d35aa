package kr.daesa.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.Container;
import kr.daesa.intake.grid.TextEncoding;
import kr.daesa.intake.grid.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a collecting service says of a collection, in a file of any name: that a job was done or failed, or, in the place
 * of invoices, an error.
 *
 * @param errorCode empty for the state of a job, which tells it itself
 */
record ServiceNote(boolean isJob, String errorCode, String message) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CODEF_SUCCESS = "CF-00000";
    private static final ServiceNote JOB = new ServiceNote(true, "", "");

    /** What a file tells of a collection; empty if it is something else, or cannot be read. */
    static Optional<ServiceNote> in(Path file) throws IOException {
        ByteSource bytes = () -> Files.newInputStream(file);
        if (Container.of(bytes) != Container.JSON) {
            return Optional.empty();
        }
        try (Reader text = TextEncoding.of(bytes).reader(bytes);
                JsonParser parser = JSON.createParser(text)) {
            Map<String, String> values = new HashMap<>();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            if (list && parser.nextToken() != JsonToken.START_OBJECT || !readValues(parser, "", values)) {
                return Optional.empty();
            }
            if (values.containsKey("jobstate")) {
                return Optional.of(JOB);
            }
            return Optional.ofNullable(list ? null : error(values));
        } catch (JacksonException | UnreadableFileException e) {
            return Optional.empty(); // reading it as a source will tell what is wrong
        }
    }

    /** Takes in the values of an object, of nested ones too; false as soon as there is a record of a list. */
    private static boolean readValues(JsonParser parser, String path, Map<String, String> values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = path + CellText.heading(parser.currentName());
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                if (parser.nextToken() != JsonToken.END_ARRAY) {
                    return false;
                }
            } else if (token == JsonToken.START_OBJECT) {
                if (!readValues(parser, name + ".", values)) {
                    return false;
                }
            } else if (token != JsonToken.VALUE_NULL) {
                values.put(name, CellText.clean(parser.getString()));
            }
        }
        return true;
    }

    private static @Nullable ServiceNote error(Map<String, String> values) {
        String codef = values.getOrDefault("result.code", "");
        if (codef.startsWith("CF-") && !codef.equals(CODEF_SUCCESS)) {
            return new ServiceNote(false, codef, values.getOrDefault("result.message", ""));
        }
        // Barobill puts its code in the place of the page, Popbill has one for it.
        String code = values.getOrDefault("currentpage", values.getOrDefault("code", ""));
        return code.startsWith("-") ? new ServiceNote(false, code, values.getOrDefault("message", "")) : null;
    }
}
