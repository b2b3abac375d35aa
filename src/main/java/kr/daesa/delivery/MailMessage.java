package kr.daesa.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message whose id is given: a second copy of it, sent because an answer got lost, is known as one. */
final class MailMessage extends MimeMessage {

    private final String id;

    MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
