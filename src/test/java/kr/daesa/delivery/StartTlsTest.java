package kr.daesa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import kr.daesa.model.Briefing;
import kr.daesa.model.MailSettings;
import kr.daesa.model.MailSettings.Security;
import kr.daesa.model.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** STARTTLS against a real SMTP server that takes nothing in the clear, with a certificate made for the test. */
class StartTlsTest {

    private static final Briefing BRIEFING = new Briefing("[대사] 2026-11-20: 오류 27", "수임처 9\n");
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path folder;

    private final List<byte[]> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> logins = Collections.synchronizedList(new ArrayList<>());
    private @Nullable SMTPServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private int start(TestCertificate certificate) throws Exception {
        SMTPServer fresh = SMTPServer.port(0)
                .bindAddress(InetAddress.getByName(HOST))
                .startTlsSocketFactory(certificate.context())
                .enableTLS()
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    logins.add(user);
                    if (!password.equals("geheim")) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> received.add(data))
                .build();
        fresh.start();
        server = fresh;
        return fresh.getPortAllocated();
    }

    private Sent send(int port, TestCertificate trusted, String password) {
        MailSettings settings = new MailSettings(
                HOST,
                port,
                Security.STARTTLS,
                "daesa",
                new Secret(password),
                "daesa@example.com",
                List.of("kim@example.com"),
                false);
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", trusted.context().getSocketFactory());
        return new BriefingMail(settings, new Attempts(2, Duration.ofMillis(1)), Duration.ofSeconds(5), properties)
                .send(BRIEFING, "2026-11-20.1-ab", null);
    }

    @Test
    void theMailGoesOutOnceTheLineIsSecure() throws Exception {
        TestCertificate certificate = TestCertificate.of(folder, "ip:" + HOST);

        assertThat(send(start(certificate), certificate, "geheim")).isEqualTo(new Sent(true, 1, ""));

        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(received.get(0)));
        assertThat(message.getSubject()).isEqualTo(BRIEFING.subject());
        assertThat(message.getContent().toString()).isEqualToNormalizingNewlines(BRIEFING.body());
        assertThat(logins).containsExactly("daesa");
    }

    @Test
    void aCertificateThatNobodyKnowsGetsNeitherPasswordNorMail() throws Exception {
        TestCertificate known = TestCertificate.of(folder, "ip:" + HOST);
        TestCertificate stranger = TestCertificate.of(folder, "dns:stranger.example");

        Sent sent = send(start(stranger), known, "geheim");

        assertThat(sent.done()).isFalse();
        assertThat(sent.remark()).startsWith(HOST + ": ");
        assertThat(logins).isEmpty();
        assertThat(received).isEmpty();
    }

    /** It is trusted, but made out to another server: whoever sits between could have one of those. */
    @Test
    void aCertificateOfAnotherServerGetsNothingEither() throws Exception {
        TestCertificate other = TestCertificate.of(folder, "dns:other.example");

        Sent sent = send(start(other), other, "geheim");

        assertThat(sent.done()).isFalse();
        assertThat(logins).isEmpty();
        assertThat(received).isEmpty();
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() throws Exception {
        TestCertificate certificate = TestCertificate.of(folder, "ip:" + HOST);

        assertThat(send(start(certificate), certificate, "falsch"))
                .isEqualTo(new Sent(false, 1, HOST + ": user or password refused"));
        assertThat(logins).containsExactly("daesa");
    }
}
