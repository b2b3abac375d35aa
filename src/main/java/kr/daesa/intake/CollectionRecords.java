package kr.daesa.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.TextEncoding;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CollectionInspection;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;
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

    private static final String SUFFIX = ".collection.json";
    private static final String SCHEMA = "daesa.collection/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CollectionRecords() {}

    /**
     * What a file says, before it is asked whose it is.
     *
     * @param number null where it does not say, as services do not
     */
    private record Account(
            String format,
            @Nullable BusinessNumber number,
            @Nullable LocalDate certificateExpiresOn,
            List<CollectionRecord.Attempt> attempts) {}

    /** What a file says, or why it cannot be used; one of them is null. */
    private record Told(@Nullable Account account, @Nullable Problem problem) {}

    /**
     * Reads one record.
     *
     * @param owner whose it must be, and whose it is where the record does not say
     * @throws IOException only if the file itself cannot be read
     */
    public static CollectionReading read(SourceFile file, Path content, Owner owner) throws IOException {
        Told told = told(content);
        Account account = told.account();
        if (account == null) {
            return new CollectionReading(null, told.problem());
        }
        Problem stranger = strangerTo(owner, account.number());
        if (stranger != null) {
            return new CollectionReading(null, stranger);
        }
        BusinessNumber number = account.number() == null ? owner.clients().firstKey() : account.number();
        return new CollectionReading(
                new CollectionRecord(
                        file,
                        number,
                        account.certificateExpiresOn(),
                        account.attempts(),
                        !account.format().equals(SCHEMA)),
                null);
    }

    /**
     * Reads one record in order to tell how it is read; {@link Owner#anyone()} may have it.
     *
     * @param causeOf why a collection failed
     */
    public static CollectionInspection inspect(
            SourceFile file, Path content, Owner owner, Function<CollectionRecord.Attempt, CollectionCause> causeOf)
            throws IOException {
        Told told = told(content);
        Account account = told.account() == null ? new Account("", null, null, List.of()) : told.account();
        Problem unusable = told.problem();
        if (unusable == null && !owner.isAnyone()) {
            unusable = strangerTo(owner, account.number());
        }
        return new CollectionInspection(
                FileKinds.of(content),
                file,
                owner.folder(),
                account.format(),
                account.number(),
                account.certificateExpiresOn(),
                account.attempts().stream()
                        .map(attempt -> new CollectionInspection.Told(
                                attempt, attempt.succeeded() ? null : causeOf.apply(attempt)))
                        .toList(),
                unusable);
    }

    /** Whether a file in a folder for Hometax is such an account: by its name, or by what a service says in it. */
    public static boolean isOne(String name, Path content) throws IOException {
        return isNamedSo(name) || isServiceNote(content);
    }

    static boolean isNamedSo(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private static Told told(Path content) throws IOException {
        ByteSource bytes = () -> Files.newInputStream(content);
        if (Files.size(content) == 0) {
            return new Told(null, Problem.of(ProblemCode.EMPTY_FILE));
        }
        Optional<ServiceNote> note = ServiceNote.in(content);
        try (Reader text = TextEncoding.of(bytes).reader(bytes)) {
            JsonNode json = JSON.readTree(text);
            return new Told(note.isPresent() ? account(note.get(), json) : account(new JsonKeys(json, "")), null);
        } catch (UnreadableFileException e) {
            return new Told(null, e.problem());
        } catch (JacksonException e) {
            return new Told(null, Problem.of(ProblemCode.NOT_JSON, e.getOriginalMessage()));
        } catch (JsonKeys.WrongKeyException e) {
            return new Told(null, e.problem());
        }
    }

    /** Why it is of nobody to whom it could belong; null if it is. */
    private static @Nullable Problem strangerTo(Owner owner, @Nullable BusinessNumber number) {
        if (number == null) {
            return owner.isFirm() ? Problem.of(ProblemCode.MISSING_KEY, "business_no", "1234567890") : null;
        }
        if (owner.clientOf(number) != null) {
            return null;
        }
        ProblemCode code = owner.isFirm() ? ProblemCode.NO_SUCH_CLIENT : ProblemCode.NOT_THIS_CLIENT;
        return Problem.of(code, number.formatted());
    }

    /** Whether a file tells how a collection went, whatever its name. */
    static boolean isServiceNote(Path content) throws IOException {
        return ServiceNote.in(content).isPresent();
    }

    private static Account account(ServiceNote note, JsonNode json) throws JsonKeys.WrongKeyException {
        List<CollectionRecord.Attempt> attempts = new ArrayList<>();
        if (note.isJob()) {
            for (JsonKeys job : JsonKeys.all(json)) {
                if (!PopbillJob.isOfTrustee(job)) {
                    attempts.add(PopbillJob.attempt(job));
                }
            }
        } else {
            attempts.add(failure(note));
        }
        return new Account(note.isJob() ? "popbill-job" : "service-error", null, null, attempts);
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

    private static Account account(JsonKeys json) throws JsonKeys.WrongKeyException {
        json.oneOf("schema", SCHEMA);
        BusinessNumber number = json.businessNumber("business_no");
        JsonKeys certificate = json.optionalObject("certificate");
        LocalDate expiresOn = certificate == null ? null : certificate.optionalDay("expires_on");
        List<CollectionRecord.Attempt> attempts = new ArrayList<>();
        for (JsonKeys attempt : json.objects("collections")) {
            attempts.add(attempt(attempt));
        }
        return new Account(SCHEMA, number, expiresOn, attempts);
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
