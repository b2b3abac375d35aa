package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kr.daesa.job.FailOn;
import kr.daesa.model.MailSettings;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileReaderTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileIsAllDefaults() throws IOException {
        JobFile jobFile = accepted("# nothing set\n");

        assertThat(jobFile.inbox()).isEqualTo("inbox");
        assertThat(jobFile.out()).isEqualTo("out");
        assertThat(jobFile.state()).isEqualTo("state");
        assertThat(jobFile.period()).isEqualTo("open");
        assertThat(jobFile.clients()).isEmpty();
        assertThat(jobFile.reports()).isEqualTo(Reports.ALL);
        assertThat(jobFile.lang()).isEqualTo(Language.KO);
        assertThat(jobFile.failOn()).isEqualTo(FailOn.NEVER);
        assertThat(jobFile.shards()).isEqualTo(16);
        assertThat(jobFile.law()).isEqualTo(new JobFile.Law(TransmissionPolicy.EXTENDED, null, null));
    }

    @Test
    void theDefaultsOfMatchingAreTheDocumentedOnes() throws IOException {
        JobFile jobFile = accepted("");

        assertThat(new ReconciliationSettings(
                        jobFile.matching().supplyTolerance(),
                        jobFile.matching().taxTolerance(),
                        jobFile.matching().taxRounding(),
                        jobFile.matching().dateWindowDays(),
                        jobFile.matching().doubleIssueWindowDays(),
                        jobFile.collection().staleAfterDays()))
                .isEqualTo(ReconciliationSettings.DEFAULTS);
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Path deadlines = Files.createFile(folder.resolve("deadlines.csv"));
        Path holidays = Files.createFile(folder.resolve("holidays.csv"));

        assertThat(accepted("""
                inbox: in
                out: o
                state: s
                period: 2026-2P
                clients: ["0012", K7]
                reports: csv
                lang: en
                fail-on: warning
                threads: 2
                shards: 64
                matching:
                  supply-tolerance: 10
                  tax-tolerance: 2
                  tax-rounding: 5
                  date-window-days: 6
                  double-issue-window-days: 7
                collection:
                  stale-after-days: 1
                law:
                  transmission-deadline: strict
                  filing-deadlines: %s
                  local-holidays: %s
                interchange: icube
                metrics: m.prom
                delivery:
                  attempts: 4
                  timeout-seconds: 30
                  mail:
                    host: h
                    port: 25
                    security: none
                    user: u
                    password-env: P
                    from: a@b
                    to: [c@d, e@f]
                    attach-report: true
                  webhook:
                    url: http://g/h
                    token-env: T
                """.formatted(deadlines, holidays)))
                .isEqualTo(new JobFile(
                        "in",
                        "o",
                        "s",
                        "2026-2P",
                        List.of("0012", "K7"),
                        Reports.CSV,
                        Language.EN,
                        FailOn.WARNING,
                        2,
                        64,
                        new JobFile.Matching(10, 2, 5, 6, 7),
                        new JobFile.Collection(1, null),
                        new JobFile.Law(TransmissionPolicy.STRICT, deadlines.toString(), holidays.toString()),
                        Interchange.ICUBE,
                        new JobFile.Delivery(
                                4,
                                30,
                                new JobFile.Mail(
                                        "h",
                                        25,
                                        MailSettings.Security.NONE,
                                        "u",
                                        "P",
                                        "a@b",
                                        List.of("c@d", "e@f"),
                                        true),
                                new JobFile.Webhook("http://g/h", "T")),
                        "m.prom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "matching:\n  tolerence: 5"             | 2:14 | unknown key 'matching.tolerence'
            "inbocks: a"                            | 1:10 | unknown key 'inbocks'
            "failOn: error"                         | 1:9  | unknown key 'failOn'
            "기간: 2026-2"                          | 1:5  | unknown key '기간'
            "inbox: [a]"                            | 1:9  | unknown key 'inbox[0]'
            "fail-on: maybe"                        | 1:10 | 'maybe' is not one of never, error, warning
            "lang: de"                              | 1:7  | 'de' is not one of ko, en
            "reports: pdf"                          | 1:10 | 'pdf' is not one of all, csv
            "law:\n  transmission-deadline: lax"    | 2:26 | 'lax' is not one of extended, strict
            "threads: 0"                            | 1:10 | '0' is not a whole number from 1 to 64
            "threads: 65"                           | 1:10 | '65' is not a whole number from 1 to 64
            "shards: many"                          | 1:9  | 'many' is not a whole number from 1 to 64
            "shards: 99999999999"                   | 1:9  | '99999999999' is not a whole number from 1 to 64
            "matching:\n  tax-tolerance: -1"        | 2:18 | '-1' is not a whole number from 0 to 1000000
            "matching:\n  tax-rounding: 1.5"        | 2:17 | '1.5' is not a whole number from 0 to 1000
            "matching: 5"                           | 1:11 | 'matching' holds keys of its own, not '5'
            "inbox:"                                | 1:7  | 'inbox' has no value: leave the key out for its default
            "interchange: xml"                      | 1:14 | 'xml' is not one of none, icube
            "delivery:\n  attempts: 0"              | 2:13 | '0' is not a whole number from 1 to 10
            "delivery:\n  mail:\n    password: x"   | 3:15 | unknown key 'delivery.mail.password'
            "delivery:\n  webhook:\n    url: ftp://x.y/z" | 3:10 | 'ftp://x.y/z' is not an address such as https://example.com/daesa, without user and password
            "delivery:\n  webhook:\n    url: https://a:b@x.y/z" | 3:10 | 'https://a:b@x.y/z' is not an address such as https://example.com/daesa, without user and password
            "delivery:\n  webhook:\n    token-env: X" | 3:16 | 'delivery.webhook' needs 'url' as well
            "clients:"                              | 1:9  | 'clients' has no value: leave the key out for its default
            """)
    void aMistakeIsToldWithItsPlace(String text, String place, String what) throws IOException {
        assertThat(refused(text)).containsExactly(jobFile() + ":" + place + ": " + what);
    }

    @Test
    void mailNeedsAServerASenderAndARecipient() throws IOException {
        assertThat(refused("delivery:\n  mail:\n    host: h\n    to: [nobody]\n    port: 0\n    password-env: a b\n"))
                .containsExactlyInAnyOrder(
                        jobFile() + ":4:10: 'nobody' is not a mail address such as kim@example.com",
                        jobFile() + ":5:11: '0' is not a whole number from 1 to 65535",
                        jobFile() + ":6:19: 'a b' is not the name of a variable of the environment",
                        jobFile() + ":3:11: 'delivery.mail' needs 'from' as well");
    }

    @Test
    void whatTheNightlyJobShowsOfDeliveryCanBeUsedAsItStands() throws IOException {
        String shown = Files.readString(Path.of("jobs/nightly.yml"));
        String used = shown.substring(shown.indexOf("delivery:"))
                .replaceAll("(?m)^(\\s*)# (?=[a-z-]+:( |$)(?!.*\\. ))", "$1");

        JobFile.Delivery delivery = accepted(used).delivery();

        assertThat(delivery.mail())
                .isEqualTo(new JobFile.Mail(
                        "smtp.example.com",
                        587,
                        MailSettings.Security.STARTTLS,
                        "daesa@example.com",
                        "DAESA_MAIL_PASSWORD",
                        "daesa@example.com",
                        List.of("kim@example.com"),
                        false));
        assertThat(delivery.webhook())
                .isEqualTo(new JobFile.Webhook("https://hooks.example.com/daesa", "DAESA_WEBHOOK_TOKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "0012,10",
        "0x1F,31",
        "1_000,1000",
        "1:30,90",
        "1248100998.0,1.248100998E9",
        "off,false",
    })
    void aClientIdThatYamlWouldChangeIsRefused(String written, String read) throws IOException {
        assertThat(refused("clients:\n  - K1\n  - " + written + " # the bakery\n"))
                .containsExactly(jobFile() + ":3:5: YAML reads '" + written + "' as " + read
                        + ": put it in quotes if that is meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0012\"", "'0012'", "1248100998", "124-81-00998", "0089", "K0001", "true"})
    void aClientIdThatReadsAsWrittenIsKept(String written) throws IOException {
        assertThat(accepted("clients: [" + written + "]\n").clients()).containsExactly(written.replaceAll("[\"']", ""));
    }

    @Test
    void severalUnknownKeysAreToldTogether() throws IOException {
        assertThat(refused("inn: a\nout: b\nmatching:\n  window: 3\n"))
                .containsExactly(
                        jobFile() + ":1:6: unknown key 'inn'", jobFile() + ":4:11: unknown key 'matching.window'");
    }

    @Test
    void mistakesOfEverySortAreToldTogetherInTheOrderOfTheFile() throws IOException {
        assertThat(refused("""
                inn: a
                lang: de
                period: 2026-3
                out:
                threads: many
                clients: [0012]
                matching:
                  window: 3
                  tax-tolerance: -1
                  tax-rounding: 1.5
                law: 5
                delivery:
                  attempts: 0
                """))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(jobFile() + ":1:6: unknown key 'inn'"),
                        line -> assertThat(line).isEqualTo(jobFile() + ":2:7: 'de' is not one of ko, en"),
                        line -> assertThat(line).startsWith(jobFile() + ":3:9: '2026-3' is not a period"),
                        line -> assertThat(line)
                                .isEqualTo(jobFile() + ":4:5: 'out' has no value: leave the key out for its default"),
                        line -> assertThat(line)
                                .isEqualTo(jobFile() + ":5:10: 'many' is not a whole number from 1 to 64"),
                        line -> assertThat(line).startsWith(jobFile() + ":6:11: YAML reads '0012' as 10"),
                        line -> assertThat(line).isEqualTo(jobFile() + ":8:11: unknown key 'matching.window'"),
                        line -> assertThat(line)
                                .isEqualTo(jobFile() + ":9:18: '-1' is not a whole number from 0 to 1000000"),
                        line -> assertThat(line)
                                .isEqualTo(jobFile() + ":10:17: '1.5' is not a whole number from 0 to 1000"),
                        line -> assertThat(line).isEqualTo(jobFile() + ":11:6: 'law' holds keys of its own, not '5'"),
                        line -> assertThat(line)
                                .isEqualTo(jobFile() + ":13:13: '0' is not a whole number from 1 to 10"));
    }

    @Test
    void aPeriodThatIsNoneIsRefused() throws IOException {
        assertThat(refused("period: 2026-3\n"))
                .singleElement()
                .asString()
                .startsWith(jobFile() + ":1:9: '2026-3' is not a period: expected one such as 2026-2");
    }

    @Test
    void aFileOfHolidaysThatIsMissingIsRefused() throws IOException {
        assertThat(refused("law:\n  local-holidays: none.csv\n"))
                .singleElement()
                .asString()
                .startsWith(jobFile() + ":2:19: no readable file 'none.csv', seen from ");
    }

    @ParameterizedTest
    @CsvSource({
        "'inbox: [a',:1:10: ",
        "'inbox: a\n\tout: b',:2:1: ",
        "'inbox: a\ninbox: b',:2:1: ",
    })
    void brokenYamlIsToldWithItsPlace(String text, String place) throws IOException {
        assertThat(refused(text)).singleElement().asString().startsWith(jobFile() + place);
    }

    @Test
    void aListInPlaceOfKeysIsRefused() throws IOException {
        assertThat(refused("- inbox\n- out\n"))
                .containsExactly(jobFile() + ": holds no keys; expected lines such as 'inbox: /srv/inbox'");
        assertThat(refused("inbox\n"))
                .containsExactly(jobFile() + ": holds no keys; expected lines such as 'inbox: /srv/inbox'");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        assertThat(refused("inbox: a\n---\ninbox: b\n"))
                .containsExactly(
                        jobFile() + ": a job file is one YAML document, this one holds 2 between lines of ---");
    }

    @Test
    void aFileInAnotherCharsetIsRefused() throws IOException {
        Files.writeString(jobFile(), "inbox: in\n# 야간 대사\n", Charset.forName("x-windows-949"));

        assertThat(JobFileReader.read(jobFile()).refusals())
                .containsExactly(jobFile() + ":2: this line is not UTF-8 text");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThat(JobFileReader.read(jobFile()).refusals())
                .containsExactly(jobFile() + ": no such job file, name one with --job");
    }

    private JobFile accepted(String text) throws IOException {
        JobFileReading reading = read(text);
        assertThat(reading.refusals()).isEmpty();
        return Objects.requireNonNull(reading.jobFile());
    }

    private List<String> refused(String text) throws IOException {
        JobFileReading reading = read(text);
        assertThat(reading.jobFile()).isNull();
        return reading.refusals();
    }

    private JobFileReading read(String text) throws IOException {
        Files.writeString(jobFile(), text);
        return JobFileReader.read(jobFile());
    }

    private Path jobFile() {
        return folder.resolve("job.yml");
    }
}
