package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads collection records, {@code *.collection.json}: how fetching a client's lists from Hometax went. Keys that are not
 * known are passed over; one that is missing or wrong makes the record unusable, since a record that is half believed
 * would prove what it does not.
 */
public final class CollectionRecords {

    private static final String SCHEMA = "daesa.collection/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CollectionRecords() {}

    /**
     * Reads one record.
     *
     * @throws IOException only if the file itself cannot be read
     */
    public static CollectionReading read(SourceFile file, Path content) throws IOException {
        byte[] bytes = Files.readAllBytes(content);
        if (bytes.length == 0) {
            return new CollectionReading(null, Problem.of(ProblemCode.EMPTY_FILE));
        }
        try {
            return new CollectionReading(record(file, new JsonKeys(JSON.readTree(bytes), "")), null);
        } catch (JacksonException e) {
            return new CollectionReading(null, Problem.of(ProblemCode.NOT_JSON, e.getOriginalMessage()));
        } catch (JsonKeys.WrongKeyException e) {
            return new CollectionReading(null, e.problem());
        }
    }

    private static CollectionRecord record(SourceFile file, JsonKeys json) throws JsonKeys.WrongKeyException {
        json.oneOf("schema", SCHEMA);
        BusinessNumber number = json.businessNumber("business_no");
        JsonKeys certificate = json.optionalObject("certificate");
        LocalDate expiresOn = certificate == null ? null : certificate.optionalDay("expires_on");
        List<CollectionRecord.Attempt> attempts = new ArrayList<>();
        for (JsonKeys attempt : json.objects("collections")) {
            attempts.add(attempt(attempt));
        }
        return new CollectionRecord(file, number, expiresOn, attempts);
    }

    private static CollectionRecord.Attempt attempt(JsonKeys json) throws JsonKeys.WrongKeyException {
        Direction direction = Direction.valueOf(json.oneOf("direction", "SALES", "PURCHASE"));
        InvoiceKind kind = InvoiceKind.valueOf(json.oneOf("kind", "TAX", "EXEMPT"));
        LocalDate from = json.day("from");
        LocalDate to = json.day("to");
        if (to.isBefore(from)) {
            throw json.wrong("to", to.toString(), ">= " + from);
        }
        return new CollectionRecord.Attempt(
                direction,
                kind,
                from,
                to,
                json.moment("collected_at"),
                json.oneOf("status", "OK", "FAILED").equals("OK"),
                new ControlTotals(
                        json.optionalWhole("rows"),
                        json.optionalWhole("supply_total"),
                        json.optionalWhole("tax_total")),
                json.optionalText("error_code"),
                json.optionalText("error_message"),
                json.texts("files"));
    }
}
