package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.notifications.PostOfTheHouse.header;
import static org.entente.notifications.PostOfTheHouse.html;
import static org.entente.notifications.PostOfTheHouse.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.languages.Language;
import org.entente.mail.ScriptedSmtp;
import org.entente.mail.ScriptedSmtp.Mood;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters to an address alone: begun by whoever reads it, of what is public, and ended by one press without signing in. */
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.notifications.together=0s", "entente.limits.subscriptions=8"})
@AutoConfigureMockMvc
class SubscriptionTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/en/subscriptions/[\\w-]{43}[/a-z]*)");

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    Scene scene;

    @Autowired
    Tells tells;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    private Consultation consultation;
    private String address;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.close();
    }

    @BeforeEach
    void anAddress() {
        SERVER.is(Mood.TAKES);
        jdbc.sql("delete from notifications.attempt").update();
        consultation = scene.open(Rule.NAMED, "AU");
        address = UUID.randomUUID() + "@example.org";
    }

    @Test
    void theFormIsThereForWhoeverComesFromAConsultation() {
        assertThat(browser.get().uri("/en/following/consultation/" + consultation.id()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("/en/subscriptions/new?follow=consultation:" + consultation.id());
        assertThat(browser.get().uri("/en/subscriptions/new?follow=consultation:" + consultation.id()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(consultation.title(Language.EN));
    }

    @Test
    void nothingIsWrittenUntilWhoeverReadsTheAddressHasSaidSo() {
        assertThat(ask(address)).hasStatus(HttpStatus.OK).bodyText().contains("A letter is on its way");
        house.round();
        var asking = SERVER.takenFor(address);
        assertThat(asking).hasSize(1);
        assertThat(html(asking.getFirst())).contains("/confirmation");
        tell("PUBLIC");
        house.round();
        assertThat(SERVER.takenFor(address)).hasSize(1);
        var link = link(address);
        assertThat(browser.get().uri(link)).hasStatus(HttpStatus.OK).bodyText().contains("Yes, write to me");
        tell("PUBLIC");
        house.round();
        assertThat(SERVER.takenFor(address))
                .as("looking at the page is not saying yes")
                .hasSize(1);
        assertThat(browser.post().uri(link).with(csrf())).hasStatus(HttpStatus.SEE_OTHER);
        tell("PUBLIC");
        house.round();
        var letters = SERVER.takenFor(address);
        assertThat(letters).hasSize(2);
        assertThat(plain(letters.get(1)))
                .contains(consultation.title(Language.EN))
                .doesNotContain("/me/");
    }

    @Test
    void whatIsNotPublicIsNotEvenHintedAt() {
        confirmed(address);
        tell("STATES");
        house.round();
        assertThat(SERVER.takenFor(address)).hasSize(1);
    }

    @Test
    void aProgramForMailEndsItByPostWithoutASessionOrAFormOfOurs() {
        confirmed(address);
        tell("PUBLIC");
        house.round();
        var end = header(SERVER.takenFor(address).get(1), "List-Unsubscribe").replaceAll("<http://[^/]+|>", "");
        assertThat(browser.get().uri(end)).hasStatus(HttpStatus.OK).bodyText().contains("Press the button");
        assertThat(known(address)).as("looking at it ends nothing").isTrue();
        for (var times = 0; times < 2; times++) {
            assertThat(browser.post().uri(end).param("List-Unsubscribe", "One-Click"))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .contains("No more letters come");
        }
        assertThat(known(address)).as("nothing is kept of it").isFalse();
        tell("PUBLIC");
        house.round();
        assertThat(SERVER.takenFor(address)).hasSize(2);
    }

    @Test
    void everyOtherFormOfTheRoomIsRefusedWithoutATokenOfOurs() {
        var link = confirmed(address);
        assertThat(browser.post().uri(link)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post().uri(link + "/confirmation")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post().uri("/en/subscriptions").param("email", address))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post().uri("/en/me/notifications/end")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whetherAnAddressIsKnownIsToldToItAlone() {
        confirmed(address);
        var unknown = UUID.randomUUID() + "@example.org";
        var one = words(ask(address), address);
        var other = words(ask(unknown), unknown);
        assertThat(one).isEqualTo(other);
        house.round();
        assertThat(header(SERVER.takenFor(address).getLast(), "Subject"))
                .isEqualTo("You have news of the dialogue already");
    }

    @Test
    void nobodyElseChangesWhatAnAddressHasChosen() {
        var link = confirmed(address);
        ask(address, "statements", "NEVER", "rounds", "WEEKLY");
        assertThat(browser.get().uri(link)).bodyText().containsPattern("(?s)often-statements.*AT_ONCE\" selected");
    }

    @Test
    void anAddressIsAskedThreeTimesADayAtMost() {
        for (var times = 0; times < 5; times++) assertThat(ask(address)).hasStatus(HttpStatus.OK);
        house.round();
        assertThat(SERVER.takenFor(address)).hasSize(3);
    }

    @Test
    void whoeverAsksForManyAddressesIsTurnedAwayWithTheirWordsKept() {
        for (var times = 0; times < 8; times++)
            assertThat(ask(UUID.randomUUID() + "@example.org")).hasStatus(HttpStatus.OK);
        assertThat(ask(address))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Letters were asked for too often", address);
    }

    @Test
    void whatIsNoAddressIsSaidInOneSentence() {
        for (var wrong : new String[] {
            "nobody", "a@b", "a b@example.org", "ana@example.org, ben@example.org", "ana@example.org\r\nBcc: x@y.org"
        })
            assertThat(ask(wrong))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("This is not an e-mail address that mail servers take.");
    }

    @Test
    void aPersonsChoicesAreNotOpenedByTheirLetters() {
        var someone = house.someone("KEN", Role.DELEGATE);
        house.round();
        browser.get().uri("/en/me/notifications").with(as(someone.delegate())).exchange();
        var token = jdbc.sql("select token from notifications.subscriber where person = :id")
                .param("id", someone.person())
                .query(String.class)
                .single();
        assertThat(browser.get().uri("/en/subscriptions/" + token)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/en/subscriptions/" + token + "/end")).hasStatus(HttpStatus.OK);
        assertThat(jdbc.sql("select stopped_at is not null from notifications.subscriber where person = :id")
                        .param("id", someone.person())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anAddressThatNeverSaidYesIsForgotten() {
        ask(address);
        jdbc.sql("update notifications.subscriber set asked_at = now() - interval '8 days' where email = :email")
                .param("email", address)
                .update();
        house.round();
        assertThat(known(address)).isFalse();
    }

    @Test
    void oneWholeNetworkOfTheNewKindCountsAsOne() {
        var attempts = new Attempts(jdbc, 1);
        var now = Instant.now();
        assertThat(attempts.admits("2001:db8:1:2:3::4", now)).isTrue();
        assertThat(attempts.admits("2001:db8:1:2:ffff::9", now)).isFalse();
        assertThat(attempts.admits("2001:db8:1:3::4", now)).isTrue();
    }

    private String confirmed(String email) {
        ask(email);
        house.round();
        var link = link(email);
        assertThat(browser.post().uri(link).with(csrf())).hasStatus(HttpStatus.SEE_OTHER);
        jdbc.sql("delete from notifications.attempt").update();
        return link.replace("/confirmation", "");
    }

    private String link(String email) {
        var found = LINK.matcher(plain(SERVER.takenFor(email).getFirst()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private boolean known(String email) {
        return jdbc.sql("select exists (select from notifications.subscriber where email = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private MvcTestResult ask(String email) {
        return ask(email, "statements", "AT_ONCE", "rounds", "NEVER");
    }

    private MvcTestResult ask(String email, String topic, String often, String other, String otherOften) {
        var form = browser.post()
                .uri("/en/subscriptions")
                .with(csrf())
                .param("email", email)
                .param("language", "en")
                .param("zone", "UTC")
                .param("hour", "7")
                .param("follow", "consultation:" + consultation.id())
                .param("followed-statements", "true")
                .param("often-" + topic, often)
                .param("often-" + other, otherOften);
        topics.forEverybody().stream()
                .map(Topic::name)
                .filter(each -> !each.equals(topic) && !each.equals(other))
                .forEach(each -> form.param("often-" + each, "NEVER"));
        return form.exchange();
    }

    private static String words(MvcTestResult answer, String email) {
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(email, "…")
                .replaceAll("_csrf\" value=\"[^\"]*", "");
    }

    private void tell(String audience) {
        var statement = scene.heard(consultation, "KEN", "A statement " + UUID.randomUUID());
        jdbc.sql("update consultations.statement set audience = :audience where id = :id")
                .param("audience", audience)
                .param("id", statement.id())
                .update();
        tells.tell(
                "statements",
                statement.id(),
                "PUBLISHED",
                "",
                Whom.everybody("consultation:" + consultation.id()),
                null);
    }
}
