package kr.daesa.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.TextEncoding;
import kr.daesa.intake.grid.UnreadableFileException;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads how fetching a client's lists from Hometax went: collection records, {@code *.collection.json}, and what services
 * say themselves ({@link ServiceNote}). Keys that are not known are passed over; one that is missing or wrong makes the
 * record unusable, since a record that is half believed would prove what it does not.
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
     * @param owner whose collection it is where the record does not say, as those of services do not
     * @throws IOException only if the file itself cannot be read
     */
    public static CollectionReading read(SourceFile file, Path content, Owner owner) throws IOException {
        ByteSource bytes = () -> Files.newInputStream(content);
        if (Files.size(content) == 0) {
            return new CollectionReading(null, Problem.of(ProblemCode.EMPTY_FILE));
        }
        Optional<ServiceNote> note = ServiceNote.in(content);
        try (Reader text = TextEncoding.of(bytes).reader(bytes)) {
            JsonNode json = JSON.readTree(text);
            return new CollectionReading(
                    note.isPresent() ? record(file, note.get(), json, owner) : record(file, new JsonKeys(json, "")),
                    null);
        } catch (UnreadableFileException e) {
            return new CollectionReading(null, e.problem());
        } catch (JacksonException e) {
            return new CollectionReading(null, Problem.of(ProblemCode.NOT_JSON, e.getOriginalMessage()));
        } catch (JsonKeys.WrongKeyException e) {
            return new CollectionReading(null, e.problem());
        }
    }

    /** Whether a file tells how a collection went, whatever its name. */
    static boolean isServiceNote(Path content) throws IOException {
        return ServiceNote.in(content).isPresent();
    }

    private static CollectionRecord record(SourceFile file, ServiceNote note, JsonNode json, Owner owner)
            throws JsonKeys.WrongKeyException {
        if (owner.isFirm()) {
            throw new JsonKeys(json, "").missing("business_no", "1234567890");
        }
        List<CollectionRecord.Attempt> attempts = new ArrayList<>();
        if (note.isJob()) {
            for (JsonKeys job : JsonKeys.all(json)) {
                attempts.add(PopbillJob.attempt(job));
            }
        } else {
            attempts.add(failure(note));
        }
        return new CollectionRecord(file, owner.clients().firstKey(), null, attempts);
    }

    /** An error in the place of an answer says neither what was asked for nor when. */
    private static CollectionRecord.Attempt failure(ServiceNote note) {
        return new CollectionRecord.Attempt(
                null,
                null,
                LocalDate.MIN,
                LocalDate.MAX,
                null,
                false,
                new ControlTotals(null, null, null),
                note.errorCode(),
                note.message(),
                List.of());
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
