package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.languages.Language;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A house from which no mail goes out: it says so, tells on its pages, and keeps no letters for a day that may never come. */
@SpringBootTest(classes = Entente.class, properties = "entente.notifications.together=0s")
@AutoConfigureMockMvc
class WithoutMailTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    Scene scene;

    @Autowired
    Tells tells;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsToldStandsOnOnesPageAndNoLetterIsMade() {
        var reader = house.someone("KEN", Role.DELEGATE);
        assertThat(browser.get().uri("/en/me/notifications").with(as(reader.delegate())))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("No mail goes out from this house");
        var consultation = scene.open(Rule.NAMED, "AU");
        var statement = scene.heard(consultation, "KEN", "A statement " + UUID.randomUUID());
        tells.tell("statements", statement.id(), "PUBLISHED", "", Whom.only(List.of(scene.party("KEN"))), null);
        house.round();
        assertThat(browser.get().uri("/en/me/news").with(as(reader.delegate())))
                .bodyText()
                .contains(consultation.title(Language.EN));
        assertThat(jdbc.sql("select count(*) from notifications.letter")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select bool_or(by_mail) from notifications.item")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void anAddressAloneCannotBeWrittenToAndTheFormSaysSo() {
        assertThat(browser.get().uri("/en/subscriptions/new"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("No mail goes out from this house")
                .doesNotContain("name=\"email\"");
        assertThat(browser.post().uri("/en/subscriptions").with(csrf()).param("email", "ana@example.org"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ana@example.org");
    }
}
