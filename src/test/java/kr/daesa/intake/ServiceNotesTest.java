package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.SourceFile;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services say of a collection in files of any name. */
class ServiceNotesTest {

    private static final SourceFile FILE = new SourceFile("K0001/hometax/a.json", "0".repeat(64), 1);
    private static final String JOB = """
            {"jobID": "026112013000000001", "jobState": 3, "queryType": "SELL", "queryDateType": "W",
             "queryStDate": "20260701", "queryEnDate": "20261119", "errorCode": 1, "errorReason": "수집 완료",
             "jobStartDT": "20261120013000", "jobEndDT": "20261120013105", "collectCount": 12, "regDT": "20261120013000"}
            """;

    @TempDir
    Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("a.json"), json);
    }

    private Attempt attempt(String json) throws IOException {
        CollectionReading reading = CollectionRecords.read(FILE, file(json), Reading.CLIENT);
        CollectionRecord record = Objects.requireNonNull(reading.record(), () -> String.valueOf(reading.problem()));
        assertThat(record.businessNo().digits()).isEqualTo("1248100998");
        assertThat(record.attempts()).hasSize(1);
        return record.attempts().get(0);
    }

    private static String with(String part, String instead) {
        assertThat(JOB).contains(part);
        return JOB.replace(part, instead);
    }

    @Test
    void aJobThatIsDoneFetchedBothKinds() throws IOException {
        assertThat(attempt(JOB))
                .isEqualTo(new Attempt(
                        Direction.SALES,
                        null,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 11, 19),
                        OffsetDateTime.parse("2026-11-20T01:31:05+09:00"),
                        true,
                        new ControlTotals(12L, null, null),
                        "",
                        "",
                        List.of()));
    }

    @Test
    void severalJobsAreSeveralAttempts() throws IOException {
        String jobs = "[\n" + JOB + "," + with("SELL", "BUY") + "]";

        CollectionReading reading = CollectionRecords.read(FILE, file(jobs), Reading.CLIENT);

        assertThat(Objects.requireNonNull(reading.record()).attempts())
                .extracting(Attempt::direction)
                .containsExactly(Direction.SALES, Direction.PURCHASE);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, true, '', ''",
        "3, -11100008, false, -11100008, 중복접속",
        "3, 0, false, 0, 중복접속",
        "2, 1, false, 1, 중복접속",
        "1, 0, false, 0, 중복접속",
    })
    void onlyDoneAndWithoutErrorIsASuccess(String state, String code, boolean succeeded, String error, String message)
            throws IOException {
        Attempt attempt = attempt(with("\"jobState\": 3", "\"jobState\": " + state)
                .replace("\"errorCode\": 1", "\"errorCode\": " + code)
                .replace("수집 완료", "중복접속"));

        assertThat(attempt.succeeded()).isEqualTo(succeeded);
        assertThat(attempt.errorCode()).isEqualTo(error);
        assertThat(attempt.errorMessage()).isEqualTo(message);
    }

    @Test
    void aJobThatStillRunsSaysSo() throws IOException {
        Attempt attempt = attempt(with("\"jobState\": 3", "\"jobState\": 2")
                .replace("수집 완료", "")
                .replace("\"jobEndDT\": \"20261120013105\"", "\"jobEndDT\": \"\""));

        assertThat(attempt.succeeded()).isFalse();
        assertThat(attempt.errorMessage()).isEqualTo("jobState=2");
        assertThat(attempt.collectedAt()).isNull();
    }

    @Test
    void aJobOfATrusteeIsPassedOverAndDeclaresNothing() throws IOException {
        CollectionRecord record = Objects.requireNonNull(CollectionRecords.read(
                        FILE, file(with("\"queryType\": \"SELL\"", "\"queryType\": \"TRUSTEE\"")), Reading.CLIENT)
                .record());

        assertThat(record.attempts()).isEmpty();
        assertThat(record.isManifest()).isFalse();
    }

    /** A query by another day says nothing of invoices that were issued after its last one. */
    @ParameterizedTest
    @CsvSource({
        "W, 20261031, 2026-11-20T01:31:05+09:00, 12",
        "I, 20261031, 2026-10-31T23:59:59+09:00, ",
        "S, 20261031, 2026-10-31T23:59:59+09:00, ",
        "I, 20261130, 2026-11-20T01:31:05+09:00, ",
    })
    void aQueryByTheDayOfIssueOrTransmissionProvesLess(String type, String end, OffsetDateTime at, Long count)
            throws IOException {
        Attempt attempt = attempt(with("\"W\"", "\"" + type + "\"").replace("20261119", end));

        assertThat(attempt.collectedAt()).isEqualTo(at);
        assertThat(attempt.declared().rows()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"CurrentPage\": -50408, \"CountPerPage\": 0, \"SimpleTaxInvoiceExList\": null}|-50408|",
                "{\"currentPage\": \"-10003\", \"SimpleTaxInvoiceExList\": {\"SimpleTaxInvoiceEx\": []}}|-10003|",
                "{\"code\": -11100008, \"message\": \"중복접속으로 세션이 만료되었습니다.\"}|-11100008|중복접속으로 세션이 만료되었습니다.",
                "{\"code\": -11100008, \"message\": \"x\", \"list\": []}|-11100008|x",
                "{\"result\": {\"code\": \"CF-12802\", \"message\": \"잠긴 계정\"}, \"data\": {}}|CF-12802|잠긴 계정",
            })
    void anErrorInThePlaceOfInvoicesIsAFailureOfEverything(String json, String code, String message)
            throws IOException {
        Attempt attempt = attempt(json);

        assertThat(attempt.succeeded()).isFalse();
        assertThat(attempt.direction()).isNull();
        assertThat(attempt.kind()).isNull();
        assertThat(attempt.collectedAt()).isNull();
        assertThat(attempt.covers(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(attempt.errorCode()).isEqualTo(code);
        assertThat(attempt.errorMessage()).isEqualTo(message == null ? "" : message);
    }

    @Test
    void aNoteMayBeInCp949() throws IOException {
        Path file = Files.write(
                folder.resolve("a.json"), "{\"code\": -11100008, \"message\": \"중복접속\"}".getBytes(TableFile.MS949));

        assertThat(Objects.requireNonNull(CollectionRecords.read(FILE, file, Reading.CLIENT)
                                .record())
                        .attempts()
                        .get(0)
                        .errorMessage())
                .isEqualTo("중복접속");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"queryType\": \"SELL\"|\"queryType\": \"ALL\"|WRONG_KEY|queryType, ALL, SELL, BUY, TRUSTEE",
                "\"queryStDate\": \"20260701\"|\"queryStDate\": \"20260231\"|WRONG_KEY|queryStDate, 20260231, 20261119",
                "\"queryEnDate\": \"20261119\"|\"queryEnDate\": \"20260630\"|WRONG_KEY|queryEnDate, 2026-06-30, >= 2026-07-01",
                "\"jobEndDT\"|\"x\"|MISSING_KEY|jobEndDT, 20261120013000",
                "\"queryDateType\"|\"x\"|MISSING_KEY|queryDateType, W, I, S",
                "\"jobState\": 3|\"jobState\": 4|WRONG_KEY|jobState, 4, 1, 2, 3",
            })
    void aJobThatCannotBeBelievedIsNoRecord(String part, String instead, ProblemCode code, String args)
            throws IOException {
        Problem problem = Objects.requireNonNull(CollectionRecords.read(FILE, file(with(part, instead)), Reading.CLIENT)
                .problem());

        assertThat(problem.code()).isEqualTo(code);
        assertThat(String.join(", ", problem.args())).isEqualTo(args);
    }

    @Test
    void besideFilesOfManyClientsItDoesNotSayWhose() throws IOException {
        Problem problem = Objects.requireNonNull(CollectionRecords.read(FILE, file(JOB), Owner.firm(new TreeMap<>()))
                .problem());

        assertThat(problem).isEqualTo(Problem.of(ProblemCode.MISSING_KEY, "business_no", "1234567890"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": 1, \"total\": 0, \"perPage\": 500, \"pageNum\": 1, \"list\": []}",
                "{\"list\": [{\"jobState\": 3}], \"code\": -1}",
                "{\"CurrentPage\": 1}",
                "{\"result\": {\"code\": \"CF-00000\"}}",
                "[{\"x\": 1}]",
                "[7]",
                "{\"code\": -1",
                "구분,작성일자",
            })
    void whatIsNoNoteIsASource(String content) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox/K0001/hometax"));
        Files.writeString(inbox.resolve("a.json"), content);

        InboxListing listing = InboxFiles.walk(folder.resolve("inbox"));

        assertThat(listing.sources()).hasSize(1);
        assertThat(listing.collections()).isEmpty();
    }

    @Test
    void aNoteIsACollectionInAHometaxFolderOnly() throws IOException {
        for (String side : List.of("hometax", "ledger")) {
            Path inbox = Files.createDirectories(folder.resolve("inbox/K0001/" + side));
            Files.writeString(inbox.resolve("state"), JOB);
        }

        InboxListing listing = InboxFiles.walk(folder.resolve("inbox"));

        assertThat(listing.collections()).extracting(InboxFile::path).containsExactly("K0001/hometax/state");
        assertThat(listing.sources()).extracting(InboxFile::path).containsExactly("K0001/ledger/state");
    }
}
