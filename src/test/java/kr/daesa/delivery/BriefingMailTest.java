package kr.daesa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** Against a real SMTP server on loopback. */
class BriefingMailTest {

    private static final Briefing BRIEFING = new Briefing("[대사] 2026-11-20: 오류 26", "수임처 8\n가산세 141,140원\n");
    private static final Attempts THREE = new Attempts(3, Duration.ofMillis(1));
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path folder;

    private @Nullable GreenMail server;

    private GreenMail start(String protocol) {
        GreenMail fresh = new GreenMail(new ServerSetup(0, HOST, protocol));
        fresh.start();
        server = fresh;
        return fresh;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static int port(GreenMail server) {
        return server.getSmtp() == null
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
    }

    private static MailSettings settings(
            int port, Security security, @Nullable String user, @Nullable String password) {
        return new MailSettings(
                HOST,
                port,
                security,
                user,
                password == null ? null : new Secret(password),
                "daesa@example.com",
                List.of("kim@example.com", "lee@example.com"),
                false);
    }

    private static Sent send(MailSettings settings, Properties more, @Nullable Path report) {
        return new BriefingMail(settings, THREE, PATIENCE, more).send(BRIEFING, "2026-11-20.1-ab", report);
    }

    private static Sent send(MailSettings settings) {
        return send(settings, new Properties(), null);
    }

    /** The certificate of a test's own server. */
    private static Properties trusting() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.ssl.trust", "*");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        return properties;
    }

    @Test
    void everyRecipientGetsTheBriefingInKorean() throws Exception {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);

        assertThat(send(settings(port(mail), Security.NONE, null, null))).isEqualTo(new Sent(true, 1, ""));

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo(BRIEFING.subject());
        assertThat(received[0].getContent().toString()).isEqualToNormalizingNewlines(BRIEFING.body());
        assertThat(received[0].getFrom()[0]).hasToString("daesa@example.com");
        assertThat(received[0].getAllRecipients()).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo("<2026-11-20.1-ab@daesa>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void thePageGoesAlongWhereThatIsWanted() throws Exception {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
        Path page = Files.writeString(folder.resolve("report.html"), "<p>대사</p>");

        assertThat(send(settings(port(mail), Security.NONE, null, null), new Properties(), page)
                        .done())
                .isTrue();

        Multipart parts = (Multipart) mail.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("141,140원");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("report.html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>대사</p>");
    }

    @Test
    void aUserLogsIn() {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
        mail.setUser("daesa", "geheim");

        assertThat(send(settings(port(mail), Security.NONE, "daesa", "geheim")).done())
                .isTrue();
    }

    @Test
    void aWrongPasswordIsNotTriedAgainLestItLockTheAccount() {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
        mail.setUser("daesa", "geheim");
        mail.getUserManager().setAuthRequired(true);

        Sent sent = send(settings(port(mail), Security.NONE, "daesa", "falsch"));

        assertThat(sent).isEqualTo(new Sent(false, 1, HOST + ": user or password refused"));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void tlsFromTheFirstByte() {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTPS);

        assertThat(send(settings(port(mail), Security.TLS, null, null), trusting(), null))
                .isEqualTo(new Sent(true, 1, ""));
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aServerWhoseCertificateNobodyKnowsGetsNothing() {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTPS);

        Sent sent = send(settings(port(mail), Security.TLS, null, null));

        assertThat(sent.done()).isFalse();
        assertThat(sent.remark()).contains("certification path");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    /** Or else whoever sits between could read along by hiding the offer of TLS. */
    @Test
    void aServerThatOffersNoTlsGetsNothingWhereItIsAskedFor() {
        GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);

        Sent sent = send(settings(port(mail), Security.STARTTLS, null, null));

        assertThat(sent.done()).isFalse();
        assertThat(sent.remark()).contains("STARTTLS");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aRefusedConnectionIsTriedAgainAndThenAValue() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            closed = socket.getLocalPort();
        }

        Sent sent = send(settings(closed, Security.NONE, null, null));

        assertThat(sent.done()).isFalse();
        assertThat(sent.attempts()).isEqualTo(3);
        assertThat(sent.remark()).startsWith(HOST + ": ").contains("Connection refused");
    }

    @Test
    void aServerThatSaysNothingIsWaitedForOnlySoLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName(HOST))) {
            long begun = System.nanoTime();

            Sent sent = send(settings(silent.getLocalPort(), Security.NONE, null, null));

            assertThat(sent.done()).isFalse();
            assertThat(sent.attempts()).isEqualTo(3);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
