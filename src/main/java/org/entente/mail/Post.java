package org.entente.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server that {@code SPRING_MAIL_HOST} names. It throws where the server does not take one, so
 * that whoever sends in answer to an event is asked again later.
 */
@Component
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final Writes writes;

    Post(
            ObjectProvider<JavaMailSender> server,
            @Value("${entente.mail.from:entente@localhost}") String from,
            @Value("${entente.mail.bounces:}") String bounces) {
        this.server = server;
        this.from = from;
        this.writes = new Writes(from, bounces);
    }

    public boolean isOpen() {
        return server.getIfAvailable() != null;
    }

    /** For many letters over one connection; asked for only where the post is open. */
    public Counter counter() {
        try {
            return new Counter((JavaMailSenderImpl) server.getObject(), writes);
        } catch (NoSuchProviderException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A letter to what is no address is not sent, now or ever. */
    public void send(Letter letter) {
        var sender = server.getIfAvailable();
        if (sender == null) return;
        try {
            sender.send(message(sender.createMimeMessage(), letter));
        } catch (AddressException wrong) {
            LOG.warn("A letter was not sent: {}", wrong.getMessage());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Headers that no name and no subject can break out of: each is one line, encoded where it is not ASCII. */
    MimeMessage message(MimeMessage message, Letter letter) throws MessagingException, UnsupportedEncodingException {
        var to = new InternetAddress(letter.to(), true);
        if (!letter.name().isBlank()) to.setPersonal(oneLine(letter.name()), StandardCharsets.UTF_8.name());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", letter.language().code());
        // RFC 3834: no automatic answer to an automatic letter.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
