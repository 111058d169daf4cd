package org.entente.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Bulletins as messages.
 *
 * @param from whose they are
 * @param bounces where reports of what could not be delivered go; empty where to whoever sends them
 */
record Writes(String from, String bounces) {

    MimeMessage message(Session session, Bulletin bulletin) throws MessagingException, UnsupportedEncodingException {
        var message = named(session, bulletin);
        var to = new InternetAddress(bulletin.to(), true);
        if (!bulletin.name().isBlank()) to.setPersonal(Post.oneLine(bulletin.name()), StandardCharsets.UTF_8.name());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(Post.oneLine(bulletin.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(bulletin.writtenAt()));
        message.setHeader("Content-Language", bulletin.language().code());
        // RFC 3834: no automatic answer to an automatic letter.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!bulletin.ending().isEmpty()) {
            // RFC 8058: by one press, in the reader's own program, without a page of ours.
            message.setHeader("List-Unsubscribe", "<" + bulletin.ending() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("List-Id", "<notifications." + host() + ">");
        }
        if (!bounces.isEmpty()) message.setEnvelopeFrom(returnTo(bulletin));
        message.setContent(twice(bulletin));
        message.saveChanges();
        return message;
    }

    /** Under one name, however often it is handed over. */
    private SMTPMessage named(Session session, Bulletin bulletin) {
        return new SMTPMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + bulletin.id() + "@" + host() + ">");
            }
        };
    }

    /** Each letter comes back to an address of its own, so that a report tells which it was. */
    private String returnTo(Bulletin bulletin) {
        return bounces.replaceFirst("@", "+" + bulletin.id() + "@");
    }

    private String host() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static MimeMultipart twice(Bulletin bulletin) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(bulletin.text(), StandardCharsets.UTF_8.name());
        var marked = new MimeBodyPart();
        marked.setText(bulletin.html(), StandardCharsets.UTF_8.name(), "html");
        // What a program understands best comes last.
        return new MimeMultipart("alternative", plain, marked);
    }
}
