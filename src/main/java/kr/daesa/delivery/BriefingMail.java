package kr.daesa.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import kr.daesa.model.Briefing;
import kr.daesa.model.MailSettings;
import kr.daesa.model.MailSettings.Security;
import kr.daesa.model.Secret;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Mails a briefing over SMTP. All recipients get it or none. */
public final class BriefingMail {

    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Attempts attempts;
    private final Properties properties;

    public BriefingMail(MailSettings settings, Attempts attempts, Duration timeout) {
        this(settings, attempts, timeout, new Properties());
    }

    /** @param more settings of Jakarta Mail over ours, for a test's own certificate */
    BriefingMail(MailSettings settings, Attempts attempts, Duration timeout, Properties more) {
        this.settings = settings;
        this.attempts = attempts;
        this.properties = properties(settings, timeout);
        this.properties.putAll(more);
    }

    private static Properties properties(MailSettings settings, Duration timeout) {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        // Without this a server that offers no TLS would be spoken to in the clear.
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.security() == Security.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(settings.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /**
     * @param key the same for every try, of which the message's id is made
     * @param report a file that goes along; null where none does
     */
    public Sent send(Briefing briefing, String key, @Nullable Path report) {
        return attempts.send(() -> deliver(briefing, key, report));
    }

    private void deliver(Briefing briefing, String key, @Nullable Path report) throws DeliveryFailedException {
        try {
            Session session = Session.getInstance(properties);
            Message message = message(session, briefing, key, report);
            Secret password = settings.password();
            Transport.send(message, settings.user(), password == null ? null : password.value());
        } catch (AuthenticationFailedException e) {
            throw DeliveryFailedException.lasting(settings.host() + ": user or password refused", e);
        } catch (AddressException | IOException e) {
            throw DeliveryFailedException.lasting(Reasons.of(e), e);
        } catch (MessagingException e) {
            String reason = settings.host() + ": " + reason(e);
            throw isPermanent(e)
                    ? DeliveryFailedException.lasting(reason, e)
                    : DeliveryFailedException.passing(reason, e);
        }
    }

    private Message message(Session session, Briefing briefing, String key, @Nullable Path report)
            throws MessagingException, IOException {
        MailMessage message = new MailMessage(session, "<" + key + "@daesa>");
        message.setFrom(new InternetAddress(settings.from(), true));
        for (String to : settings.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(briefing.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        // Programs that answer mail leave this one alone.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (report == null) {
            message.setText(briefing.body(), StandardCharsets.UTF_8.name());
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(briefing.body(), StandardCharsets.UTF_8.name());
            MimeBodyPart page = new MimeBodyPart();
            page.attachFile(report.toFile(), "text/html; charset=utf-8", "base64");
            message.setContent(new MimeMultipart(text, page));
        }
        message.saveChanges();
        return message;
    }

    /** What the server said of itself, or of an address. */
    private static String reason(MessagingException e) {
        Exception next = e.getNextException();
        return Reasons.of(next == null ? e : next);
    }

    private static boolean isPermanent(MessagingException e) {
        for (Exception each = e; each instanceof MessagingException messaging; each = messaging.getNextException()) {
            if (each instanceof SMTPSendFailedException failed && failed.getReturnCode() >= PERMANENT
                    || each instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }
}
