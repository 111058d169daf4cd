package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.identity.People.as;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever asked to come in and was turned away is told so, by a real server. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AnswersWhoAskedTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestAccreditations made;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("entente.mail.from", () -> "entente@example.int");
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.stop();
    }

    @Test
    void inTheirLanguageWithTheReasonAndWithNothingThatTheyTyped() throws Exception {
        var officer = people.officer();
        var request = made.asked("Buy watches at thief.example", TestAccreditations.now(), Language.FR);
        assertThat(browser.get().uri("/en" + request.path() + "/refusal").with(as(officer)))
                .bodyText()
                .contains("is told by e-mail", "Français");
        assertThat(browser.post()
                        .uri("/en" + request.path() + "/refusal")
                        .with(as(officer))
                        .param("answer", "L’organisation n’a pas pu être identifiée."))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> letters(request).length == 1);
        var letter = letters(request)[0];
        assertThat(letter.getSubject()).isEqualTo("Votre demande d’accès");
        assertThat(letter.getHeader("Content-Language")).containsExactly("fr");
        assertThat(String.valueOf(letter.getContent()))
                .contains(
                        "L’organisation n’a pas pu être identifiée.", "Ceci n’est pas un jugement sur l’organisation.")
                .doesNotContain("watches", request.person());
    }

    private static MimeMessage[] letters(StakeholderRequest to) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(each -> isTo(each, to.email()))
                .toArray(MimeMessage[]::new);
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
