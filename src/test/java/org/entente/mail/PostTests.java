package org.entente.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import org.entente.languages.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostTests {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Post post;

    @BeforeEach
    void aServerIsThere() {
        server.start();
        post = to(server.getSmtp().getPort());
    }

    @AfterEach
    void andGoes() {
        server.stop();
    }

    @Test
    void aLetterArrivesInItsScript() throws Exception {
        post.send(new Letter("ana@example.int", "آنا رويز", Language.AR, "أضيف مفتاح مرور", "تحية طيبة،\n\nنص."));
        var letter = only();
        assertThat(letter.getSubject()).isEqualTo("أضيف مفتاح مرور");
        assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(String.valueOf(letter.getContent())).contains("تحية طيبة،");
        assertThat(letter.getHeader("Content-Language")).containsExactly("ar");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\r\nBcc: thief@example.org",
                "Ana\nBcc: thief@example.org\n\nAnother text",
                "Ana\u2028Bcc: thief@example.org",
                "Ana\u0085Bcc: thief@example.org",
                "\"Ana\" <thief@example.org>,"
            })
    void noNameAndNoSubjectAddsAHeaderOrARecipient(String name) throws Exception {
        post.send(new Letter("ana@example.int", name, Language.EN, name, "Text"));
        var letter = only();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(letter.getAllRecipients()[0].toString()).contains("<ana@example.int>");
        assertThat(Collections.list(letter.getAllHeaders()))
                .extracting(header -> header.getName())
                .doesNotContain("Bcc", "Cc");
        assertThat(String.valueOf(letter.getContent()).strip()).isEqualTo("Text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.int\r\nBcc: thief@example.org",
                "ana@example.int, thief@example.org",
                "no address",
                ""
            })
    void toWhatIsNoAddressNothingIsSent(String address) {
        post.send(new Letter(address, "Ana", Language.EN, "Subject", "Text"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whereTheServerDoesNotAnswerItSaysSo() {
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> to(1).send(new Letter("ana@example.int", "Ana", Language.EN, "Subject", "Text")));
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static Post to(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Post(beans.getBeanProvider(JavaMailSender.class), "entente@example.int", "");
    }
}
