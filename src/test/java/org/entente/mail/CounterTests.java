package org.entente.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.mail.Handed.Outcome;
import org.entente.mail.ScriptedSmtp.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CounterTests {

    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    @Test
    void aBulletinArrivesAtARealServerPlainAndMarkedUp() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (var counter = to(server.getSmtp().getPort(), "").counter()) {
            var arabic = bulletin("ana@example.int", "آنا", Language.AR, "جديد");
            assertThat(counter.hand(arabic).outcome()).isEqualTo(Outcome.TAKEN);
            assertThat(counter.hand(bulletin("ben@example.int", "", Language.ZH, "新"))
                            .outcome())
                    .isEqualTo(Outcome.TAKEN);
            var letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("جديد");
            assertThat(letter.getMessageID()).isEqualTo("<" + ID + "@example.int>");
            assertThat(letter.getHeader("Content-Language")).containsExactly("ar");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<https://house.example/end>");
            assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            var twice = (MimeMultipart) letter.getContent();
            assertThat(twice.getContentType()).startsWith("multipart/alternative");
            assertThat(twice.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(twice.getBodyPart(0).getContent()).isEqualTo("plain نص");
            assertThat(twice.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
            assertThat(twice.getBodyPart(1).getContent()).isEqualTo("<p>marked نص</p>");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TAKES, TAKEN",
        "NO_SUCH_ADDRESS, NO_SUCH_ADDRESS",
        "MAILBOX_FULL, REFUSED",
        "NOT_NOW, LATER",
        "NEVER_THIS_ONE, REFUSED",
        "BREAKS_BEFORE_TAKING, UNKNOWN",
        "BREAKS_AFTER_TAKING, UNKNOWN"
    })
    void whatBecameOfALetterIsToldForEachWayInWhichAServerCanAnswer(Mood mood, Outcome outcome) {
        try (var server = new ScriptedSmtp();
                var counter = to(server.port(), "").counter()) {
            server.is(mood);
            assertThat(counter.hand(bulletin("ana@example.int", "Ana", Language.EN, "News"))
                            .outcome())
                    .isEqualTo(outcome);
            server.is(Mood.TAKES);
            assertThat(counter.hand(bulletin("ben@example.int", "Ben", Language.EN, "News"))
                            .outcome())
                    .as("the next letter goes out all the same")
                    .isEqualTo(Outcome.TAKEN);
        }
    }

    @Test
    void whereNobodyAnswersNoLetterIsInDoubt() {
        try (var counter = to(1, "").counter()) {
            var handed = counter.hand(bulletin("ana@example.int", "Ana", Language.EN, "News"));
            assertThat(handed.outcome()).isEqualTo(Outcome.NOT_REACHED);
            assertThat(handed.said()).isNotEmpty().doesNotContain("\n");
        }
    }

    @Test
    void whatComesBackComesToAnAddressThatTellsWhichLetterItWas() {
        try (var server = new ScriptedSmtp();
                var counter = to(server.port(), "bounces@example.int").counter()) {
            counter.hand(bulletin("ana@example.int", "Ana", Language.EN, "News"));
            assertThat(server.taken().getFirst().from()).isEqualTo("bounces+" + ID + "@example.int");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"News\r\nBcc: thief@example.org", "News\u2028Bcc: thief@example.org", "News\n\nBody"})
    void noSubjectAddsAHeader(String subject) throws Exception {
        try (var server = new ScriptedSmtp();
                var counter = to(server.port(), "").counter()) {
            counter.hand(bulletin("ana@example.int", subject, Language.EN, subject));
            MimeMessage letter = server.taken().getFirst().message();
            assertThat(letter.getHeader("Bcc")).isNull();
            assertThat(letter.getAllRecipients()).hasSize(1);
            assertThat(letter.getContentType()).startsWith("multipart/alternative");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "ana@example.int\r\nRCPT TO:<thief@example.org>", "", "a@b, c@d"})
    void whatIsNoAddressIsGivenUp(String address) {
        try (var server = new ScriptedSmtp();
                var counter = to(server.port(), "").counter()) {
            assertThat(counter.hand(bulletin(address, "", Language.EN, "News")).outcome())
                    .isEqualTo(Outcome.NO_SUCH_ADDRESS);
            assertThat(server.taken()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 nobody, true",
        "550, 550 no such user here, true",
        "553, 553 5.1.3 bad address, true",
        "550, 550 5.2.1 disabled, true",
        "552, 552 5.2.2 full, false",
        "550, 550 5.7.1 blocked, false",
        "554, 554 relaying denied, false"
    })
    void onlyAnAddressThatIsGoneIsGivenUp(int code, String said, boolean gone) {
        assertThat(Counter.meansTheAddress(code, said)).isEqualTo(gone);
    }

    private static Bulletin bulletin(String to, String name, Language language, String subject) {
        return new Bulletin(
                ID,
                to,
                name,
                language,
                subject,
                "plain نص",
                "<p>marked نص</p>",
                "https://house.example/end",
                Instant.parse("2026-11-26T10:00:00Z"));
    }

    private static Post to(int port, String bounces) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Post(beans.getBeanProvider(JavaMailSender.class), "entente@example.int", bounces);
    }
}
