package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.daesa.testing.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A firm whose names, amounts and persons are found nowhere else, run with all logging at DEBUG: what of it leaves, and
 * where to.
 */
class NothingPersonalIT {

    private static final String HOST = "127.0.0.1";
    private static final String CLIENT = "유일무이상사";
    private static final String PARTNER = "둘도없는산업";
    private static final String PERSON = "나홀로";
    private static final String ITEM = "세상에하나뿐인품목";
    private static final List<String> NAMES = List.of(CLIENT, PARTNER, PERSON, ITEM, "비밀메모", "김담당");
    /** With commas and without, of rows, of differences, of the client's penalties. */
    private static final List<String> AMOUNTS = List.of("7654310", "7,654,310", "765431", "765,431", "22,960", "22960");

    private static final Pattern RESIDENT = Pattern.compile("880231-?1\\d{5}|1234567");

    @TempDir
    private Path folder;

    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    private HttpServer web;

    @BeforeEach
    void start() throws IOException {
        mail.start();
        mail.setUser("daesa", "pass-geheim");
        web = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), 0), 0);
        web.createContext("/", exchange -> {
            try (exchange) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        web.start();
        firm();
    }

    @AfterEach
    void stop() {
        mail.stop();
        web.stop(0);
    }

    /** Sales to a person and to a company, one not issued, one that differs, one row that cannot be read. */
    private void firm() throws IOException {
        Path client = folder.resolve("inbox/K1");
        write(
                "inbox/clients.csv",
                "client_id,name,business_no,type\nK1,%s,128-81-77015,CORPORATION\n".formatted(CLIENT));
        write("inbox/waivers.csv", "finding_id,until,reason,by\nfeedfacefeedface,,비밀메모 880231-1234567,김담당\n");
        write("inbox/K1/ledger/ledger.csv", """
                전표번호,구분,작성일자,발급일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,전송상태,비고
                S-1,매출,2026-09-15,,,8802311234567,%3$s,7654310,765431,과세,전자,%2$s,,비밀메모 880231-1234567
                S-2,매출,2026-09-16,2026-09-16,202609164100009600000002,1208800767,%1$s,7654310,765431,과세,전자,%2$s,,
                S-3,매출,2026-09-17,2026-09-17,202609174100009600000003,1208800767,%1$s,7654310,765431,과세,전자,%2$s,,
                S-4,매출,2026-09-31,,,1208800767,%1$s 880231-1234567,7654310,765431,과세,전자,%2$s,,
                """.formatted(PARTNER, ITEM, PERSON));
        write("inbox/K1/hometax/sales.csv", """
                사업자 등록번호,128-81-77015,상호,%1$s
                매출 전자(수정) 세금계산서 목록조회
                작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호,상호,공급받는자사업자등록번호,상호,공급가액,세액,전자세금계산서분류,전자세금계산서종류,비고,품목명
                2026-09-16,20260916-41000096-00000002,2026-09-16,2026-09-16,128-81-77015,%1$s,120-88-00767,%2$s,7654000,765400,세금계산서,일반,,%3$s
                2026-09-18,20260918-41000096-00000004,2026-09-18,2026-09-18,128-81-77015,%1$s,880231-1234567,%4$s,7654310,765431,세금계산서,일반,비밀메모 8802311234567,%3$s
                """.formatted(CLIENT, PARTNER, ITEM, PERSON));
        assertThat(client).isDirectory();
        write("job.yml", """
                inbox: inbox
                out: out
                state: state
                interchange: icube
                delivery:
                  mail:
                    host: %1$s
                    port: %2$d
                    security: none
                    user: daesa
                    password-env: MAIL_SECRET
                    from: daesa@example.com
                    to: ["kim@example.com"]
                  webhook:
                    url: http://%1$s:%3$d/daesa
                    token-env: HOOK_SECRET
                """.formatted(
                        HOST, mail.getSmtp().getPort(), web.getAddress().getPort()));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String night() throws Exception {
        Map<String, String> environment = Map.of(
                "LC_ALL", "C.UTF-8",
                "MAIL_SECRET", "pass-geheim",
                "HOOK_SECRET", "token-geheim",
                "LOGGING_LEVEL_ROOT", "DEBUG",
                "LOGGING_LEVEL_KR_DAESA", "TRACE");
        Program run = Program.start(folder, environment, "run", "--job", "job.yml", "--date", "2026-11-20");
        run.exitCode();
        return run.output();
    }

    @Test
    void theLogTellsOfNobody() throws Exception {
        String output = night();

        String log = Files.readString(folder.resolve("state/log/daesa.log"));
        assertThat(log).as("all that is logged").contains(" DEBUG ").hasSizeGreaterThan(100_000);
        for (String told : List.of(output, log)) {
            assertThat(told)
                    .contains("2026-11-20.1: 1 clients")
                    .doesNotContain(NAMES)
                    .doesNotContain(AMOUNTS);
            assertThat(told).doesNotContainPattern(RESIDENT).doesNotContain("geheim");
        }
        assertThat(Files.readString(folder.resolve("out/metrics.prom")))
                .doesNotContain(NAMES)
                .doesNotContain("K1");
    }

    @Test
    void noPersonsNumberStandsInAnyReport() throws Exception {
        night();

        List<Path> read = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = text(file);
                assertThat(text)
                        .as(file.toString())
                        .doesNotContainPattern(RESIDENT)
                        .doesNotContain("geheim");
                if (text.contains(PERSON) || text.contains("880231-1******")) {
                    read.add(folder.relativize(file));
                }
            }
        }
        assertThat(read).as("the person is told of").hasSizeGreaterThan(4);
    }

    @Test
    void theWebhookHasNoNamesAndTheMailNoPersonsNumber() throws Exception {
        night();

        assertThat(posted).hasSize(1);
        assertThat(posted.get(0))
                .contains("\"client_id\" : \"K1\"")
                .doesNotContain(NAMES)
                .doesNotContain("7654310");
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getContent().toString())
                .contains(CLIENT)
                .doesNotContain(PARTNER, PERSON)
                .doesNotContainPattern(RESIDENT);
        assertThat(received[0].getSubject()).doesNotContain(NAMES);
    }

    /** A text as it is; of a workbook all its parts. */
    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder text = new StringBuilder();
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream parts = new ZipInputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
