package kr.daesa.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.testing.FirmRunner;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of a failure, as a file in a client's folder, becomes the finding with its cause. */
class FailedCollectionsTest {

    private static final String JOB = """
            {"jobState": 3, "queryType": "SELL", "queryDateType": "W", "queryStDate": "20260701",
             "queryEnDate": "20261119", "errorCode": %s, "errorReason": "%s", "jobEndDT": "20261120013105"}
            """;

    @TempDir
    Path inbox;

    private List<String> failed(String content) throws IOException {
        Files.writeString(inbox.resolve("clients.csv"), """
                client_id,name,business_no,type,e_issue_from,closed_on
                C1,(주)의뢰인,128-81-77015,CORPORATION,,
                """);
        Files.writeString(Files.createDirectories(inbox.resolve("C1/hometax")).resolve("answer.json"), content);
        return FirmRunner.run(inbox, LocalDate.of(2026, 11, 20)).stream()
                .flatMap(client -> client.findings().stream())
                .filter(finding -> finding.code() == FindingCode.COLLECTION_FAILED)
                .map(Finding::messageArgs)
                .map(args -> args.get(0) + ": " + args.get(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "-11100008, '', ACCOUNT: -11100008",
        "-11100021, '', ACCOUNT: -11100021",
        "-11100012, '', SERVICE: -11100012",
        "-99000001, '', SERVICE: -99000001",
        "-11100001, 폐지된 인증서입니다, CERTIFICATE: -11100001 폐지된 인증서입니다",
        "-11100016, 권한이 없는 화면입니다, ACCESS: -11100016 권한이 없는 화면입니다",
        "-11100016, 처음 보는 오류, UNKNOWN: -11100016 처음 보는 오류",
    })
    void ofPopbill(String code, String reason, String told) throws IOException {
        assertThat(failed(JOB.formatted(code, reason))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"-10003, SERVICE", "-50401, ACCOUNT", "-50405, CERTIFICATE", "-50409, SERVICE", "-51003, SERVICE"})
    void ofBarobill(String code, String cause) throws IOException {
        assertThat(failed("{\"CurrentPage\": " + code + "}")).containsExactly(cause + ": " + code);
    }

    @ParameterizedTest
    @CsvSource({"CF-12801, ACCOUNT", "CF-12303, CERTIFICATE", "CF-12820, SERVICE"})
    void ofCodef(String code, String cause) throws IOException {
        assertThat(failed("{\"result\": {\"code\": \"" + code + "\"}, \"data\": {}}"))
                .containsExactly(cause + ": " + code);
    }
}
