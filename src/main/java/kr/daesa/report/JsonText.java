package kr.daesa.report;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;

/** JSON for programs as one text that ends with a line end, laid out as {@code summary.json} is. */
final class JsonText {

    private JsonText() {}

    /** @param inAscii whether other characters are escaped */
    static String of(boolean inAscii, Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        var writer = SummaryJson.writer();
        if (inAscii) {
            writer = writer.with(JsonWriteFeature.ESCAPE_NON_ASCII);
        }
        try (JsonGenerator json = writer.createGenerator(text)) {
            content.accept(json);
        }
        return text.append('\n').toString();
    }
}
