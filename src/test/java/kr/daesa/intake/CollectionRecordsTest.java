package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionRecordsTest {

    private static final SourceFile FILE = new SourceFile("K0001/hometax/a.collection.json", "0".repeat(64), 1);
    private static final String RECORD = """
            {"schema": "daesa.collection/1", "business_no": "1248100998", "vendor": {"name": "모름"},
             "certificate": {"expires_on": "2026-12-05"},
             "collections": [
              {"direction": "SALES", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
               "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 123,
               "supply_total": 99000000, "tax_total": 9900000, "files": ["매출전자세금계산서목록(1~123).xls"]},
              {"direction": "PURCHASE", "kind": "EXEMPT", "from": "2026-07-01", "to": "2026-11-19",
               "collected_at": "2026-11-20T01:31:00+09:00", "status": "FAILED",
               "error_code": -11100008, "error_message": "중복접속으로 세션이 만료되었습니다."}]}
            """;

    @TempDir
    Path folder;

    private CollectionReading read(String json) throws IOException {
        return CollectionRecords.read(FILE, Files.writeString(folder.resolve("a.json"), json), Reading.CLIENT);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-05", "20261205", "20261205235959"})
    void theEndOfACertificateMayBeTheStampOfAService(String expiresOn) throws IOException {
        CollectionRecord record = Objects.requireNonNull(
                read(RECORD.replace("\"2026-12-05\"", "\"" + expiresOn + "\"")).record());

        assertThat(record.certificateExpiresOn()).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    void aRecordIsReadAndKeysThatAreNotKnownDoNoHarm() throws IOException {
        CollectionRecord record = Objects.requireNonNull(read(RECORD).record());

        assertThat(record.file()).isEqualTo(FILE);
        assertThat(record.businessNo().digits()).isEqualTo("1248100998");
        assertThat(record.certificateExpiresOn()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(record.attempts())
                .containsExactly(
                        new CollectionRecord.Attempt(
                                Direction.SALES,
                                InvoiceKind.TAX,
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2026, 11, 19),
                                OffsetDateTime.parse("2026-11-20T01:30:00+09:00"),
                                true,
                                new ControlTotals(123L, 99_000_000L, 9_900_000L),
                                "",
                                "",
                                List.of("매출전자세금계산서목록(1~123).xls")),
                        new CollectionRecord.Attempt(
                                Direction.PURCHASE,
                                InvoiceKind.EXEMPT,
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2026, 11, 19),
                                OffsetDateTime.parse("2026-11-20T01:31:00+09:00"),
                                false,
                                new ControlTotals(null, null, null),
                                "-11100008",
                                "중복접속으로 세션이 만료되었습니다.",
                                List.of()));
    }

    @Test
    void theCertificateMayBeLeftOut() throws IOException {
        CollectionReading reading = read(RECORD.replace("\"certificate\"", "\"other\""));

        assertThat(Objects.requireNonNull(reading.record()).certificateExpiresOn())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daesa.collection/1|daesa.collection/9|WRONG_KEY|schema, daesa.collection/9, daesa.collection/1",
                "1248100998|124810099|WRONG_KEY|business_no, 124810099, 1234567890",
                "\"business_no\"|\"bizno\"|MISSING_KEY|business_no, 1234567890",
                "2026-12-05|2026-02-30|WRONG_KEY|certificate.expires_on, 2026-02-30, 2026-11-19",
                "\"direction\": \"SALES\"|\"direction\": \"BOTH\"|WRONG_KEY|collections[0].direction, BOTH, SALES, PURCHASE",
                "\"status\": \"FAILED\"|\"state\": 3|MISSING_KEY|collections[1].status, OK, FAILED",
                "2026-11-20T01:30:00+09:00|2026-11-20 01:30|WRONG_KEY|collections[0].collected_at, 2026-11-20 01:30, 2026-11-20T01:30:00+09:00",
                "\"rows\": 123|\"rows\": 12.5|WRONG_KEY|collections[0].rows, 12.5, 123",
                "\"to\": \"2026-11-19\"|\"to\": \"2026-06-30\"|WRONG_KEY|collections[0].to, 2026-06-30, >= 2026-07-01",
                "[\"매출전자세금계산서목록(1~123).xls\"]|\"매출.xls\"|WRONG_KEY|collections[0].files, STRING, [\"…\"]",
                "\"collections\": [|\"collections\": [7,|WRONG_KEY|collections[0], NUMBER, {…}",
            })
    void aWrongOrMissingKeyIsNamedWithWhatIsExpected(String part, String instead, ProblemCode code, String args)
            throws IOException {
        assertThat(RECORD).contains(part);

        Problem problem =
                Objects.requireNonNull(read(RECORD.replace(part, instead)).problem());

        assertThat(problem.code()).isEqualTo(code);
        assertThat(String.join(", ", problem.args())).isEqualTo(args);
    }

    @Test
    void whatIsNoJsonIsNamed() throws IOException {
        assertThat(Objects.requireNonNull(read("").problem()).code()).isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(Objects.requireNonNull(read("{\"schema\": ").problem()).code())
                .isEqualTo(ProblemCode.NOT_JSON);
        assertThat(Objects.requireNonNull(read("[]").problem()).code()).isEqualTo(ProblemCode.MISSING_KEY);
    }
}
