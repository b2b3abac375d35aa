package kr.daesa.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** A {@code *.collection.json}: how fetching from Hometax went. */
final class CollectionNote {

    private final Company of;
    private final @Nullable String certificateExpires;
    private final List<String> collections = new ArrayList<>();

    CollectionNote(Company of, @Nullable String certificateExpires) {
        this.of = of;
        this.certificateExpires = certificateExpires;
    }

    /** A success, with what was fetched and the file it was written to. */
    CollectionNote fetched(
            Direction direction,
            InvoiceKind kind,
            String from,
            String to,
            String at,
            List<Entry> invoices,
            String... files) {
        collections.add(span(direction, kind, from, to, at)
                + """
               "status": "OK", "rows": %d, "supply_total": %d, "tax_total": %d, "files": [%s]}""".formatted(
                                invoices.size(),
                                Books.supply(invoices),
                                Books.tax(invoices),
                                files.length == 0 ? "" : "\"" + String.join("\", \"", files) + "\""));
        return this;
    }

    CollectionNote failed(
            Direction direction, InvoiceKind kind, String from, String to, String at, String code, String message) {
        collections.add(span(direction, kind, from, to, at) + """
               "status": "FAILED", "error_code": "%s", "error_message": "%s"}""".formatted(code, message));
        return this;
    }

    private static String span(Direction direction, InvoiceKind kind, String from, String to, String at) {
        return """
              {"direction": "%s", "kind": "%s", "from": "%s", "to": "%s", "collected_at": "%sT01:30:00+09:00",
            """.formatted(direction, kind, from, to, at);
    }

    void write(Path file) throws IOException {
        String certificate = certificateExpires == null
                ? ""
                : "\n \"certificate\": {\"expires_on\": \"" + certificateExpires + "\"},";
        Files.writeString(file, """
                {"schema": "daesa.collection/1",
                 "business_no": "%s",%s
                 "collections": [
                %s
                 ]}
                """.formatted(of.digits(), certificate, String.join(",\n", collections)));
    }
}
