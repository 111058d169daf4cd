package org.entente.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.entente.mail.Handed.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, over which letter after letter is handed; each is told what became of it. */
public final class Counter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final Writes writes;
    private final Transport transport;

    Counter(JavaMailSenderImpl server, Writes writes) throws NoSuchProviderException {
        this.server = server;
        this.writes = writes;
        var protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        this.transport = server.getSession().getTransport(protocol);
    }

    public Handed hand(Bulletin bulletin) {
        try {
            var message = writes.message(server.getSession(), bulletin);
            if (!transport.isConnected()) connect();
            return hand(message);
        } catch (AddressException wrong) {
            return new Handed(Outcome.NO_SUCH_ADDRESS, told(wrong));
        } catch (MessagingException | UnsupportedEncodingException away) {
            return new Handed(Outcome.NOT_REACHED, told(away));
        }
    }

    private Handed hand(MimeMessage message) throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Handed.TAKEN;
        } catch (SendFailedException refused) {
            var handed = refused(refused);
            if (handed.outcome() == Outcome.UNKNOWN) close();
            return handed;
        } catch (MessagingException broken) {
            close();
            return new Handed(Outcome.UNKNOWN, told(broken));
        }
    }

    private void connect() throws MessagingException {
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
    }

    /** Whether it was the letter, the address or the moment, as the codes of RFC 5321 and RFC 3463 say it. */
    private static Handed refused(SendFailedException refused) {
        for (Exception each = refused; each instanceof MessagingException one; each = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                return new Handed(ofAddress(address.getReturnCode(), told(address)), told(address));
            }
        }
        var code = refused instanceof SMTPSendFailedException sent ? sent.getReturnCode() : PERMANENT;
        return new Handed(ofLetter(code), told(refused));
    }

    private static Outcome ofAddress(int code, String said) {
        return code >= PERMANENT && meansTheAddress(code, said) ? Outcome.NO_SUCH_ADDRESS : ofLetter(code);
    }

    private static Outcome ofLetter(int code) {
        if (code >= PERMANENT) return Outcome.REFUSED;
        return code >= TRANSIENT ? Outcome.LATER : Outcome.UNKNOWN;
    }

    /** A full mailbox and a policy are no reason to give an address up; that there is no such mailbox is. */
    static boolean meansTheAddress(int code, String said) {
        if (said.matches("(?s).*\\b5\\.\\d{1,3}\\.\\d{1,3}\\b.*"))
            return said.matches("(?s).*\\b5\\.(1\\.\\d{1,3}|2\\.1)\\b.*");
        return code == 550 || code == 551 || code == 553;
    }

    private static String told(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server had gone already", gone);
        }
    }
}
