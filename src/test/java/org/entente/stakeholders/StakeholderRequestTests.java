package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

class StakeholderRequestTests extends InAccreditation {

    @Autowired
    StakeholderRequests requests;

    @Autowired
    Parties parties;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anOrganisationAsksAndAnOfficerLetsItInAndInvitesItsPerson() {
        assertThat(asks("Réseau Essai", "nobody"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Réseau Essai", "Écrivez une adresse électronique");
        assertThat(asks("Réseau Essai", "jeanne@essai.example")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asks("Réseau Essai", "jeanne@essai.example"))
                .as("whoever asks twice has asked once")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse("/stakeholder-requests", people.delegateOf("XSA"))).hasStatus(HttpStatus.NOT_FOUND);
        var waiting = requests.open(officer).stream()
                .filter(each -> each.name().equals("Réseau Essai"))
                .toList();
        assertThat(waiting).hasSize(1);
        assertThat(post(waiting.getFirst().path() + "/admission", officer)).hasStatus(HttpStatus.SEE_OTHER);
        var party = parties.called("Réseau Essai").orElseThrow();
        assertThat(party.kind()).isEqualTo(Kind.STAKEHOLDER);
        assertThat(browse("/stakeholder-requests", officer))
                .bodyText()
                .contains("/delegations/" + party.code() + "/members", "Invite Jeanne");
        assertThat(post(
                        "/delegations/" + party.code() + "/members",
                        officer,
                        "name",
                        "Jeanne",
                        "email",
                        "jeanne@essai.example",
                        "role",
                        "ADMINISTRATOR",
                        "role",
                        "DELEGATE",
                        "from",
                        Dates.today(clock).toString()))
                .hasStatusOk();
        asks("RESEAU ESSAI, Inc.", "other@essai.example");
        assertThat(browse("/stakeholder-requests", officer)).bodyText().contains("It is Réseau Essai already");
    }

    @Test
    void tenThousandFromOneAddressAreFiveADay() {
        var now = clock.instant();
        for (var at = 0; at < StakeholderRequests.MOST_A_DAY; at++)
            assertThat(requests.admits("2001:db8:1:2::" + at, now)).isTrue();
        assertThat(requests.admits("2001:db8:1:2::ffff", now)).isFalse();
        assertThat(requests.admits("2001:db8:1:3::1", now)).isTrue();
        for (var at = 0; at < StakeholderRequests.MOST_A_DAY; at++) requests.admits("198.51.100.7", now);
        var refused = browser.post()
                .uri("/en/stakeholder-requests")
                .with(csrf())
                .with(from("198.51.100.7"))
                .param("name", "One of ten thousand")
                .param("person", "Bot")
                .param("email", "bot@example.org")
                .exchange();
        assertThat(refused)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("One of ten thousand", "5 requests a day");
    }

    /** Until somebody has read, nothing more is taken from anybody, and nothing that was typed is lost. */
    @Test
    void whenTwoThousandWaitTheFormSaysToComeBack() {
        jdbc.sql("""
                        insert into stakeholders.request (id, name, person, email, language, at)
                        select gen_random_uuid(), 'Flood ' || n, 'Somebody', 'flood' || n || '@example.org', 'en', now()
                        from generate_series(1, :most - stakeholders.waiting() - 1) n""").param("most", StakeholderRequests.MOST_WAITING).update();
        assertThat(requests.isFull()).isFalse();
        try {
            assertThat(asks("The last that is taken", "last@example.org")).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(requests.isFull()).isTrue();
            assertThat(asks("One too many", "more@example.org"))
                    .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                    .bodyText()
                    .contains("One too many", "more@example.org", "Revenez dans quelques jours");
            assertThat(requests.open(officer)).noneMatch(each -> each.name().equals("One too many"));
        } finally {
            jdbc.sql("update stakeholders.request set state = 'TURNED_AWAY' where name like 'Flood %'")
                    .update();
        }
        assertThat(requests.isFull()).isFalse();
    }

    @Test
    void whoHasTheSiteOfAnotherIsProposedToo() {
        jdbc.sql("""
                        insert into stakeholders.request (id, name, site, person, email, language, at)
                        values (gen_random_uuid(), 'Port', 'www.harbour-site.example/de', 'Ada', 'ada@port.example', 'en', now())""").update();
        transaction.executeWithoutResult(status -> parties.addStakeholder(
                "ORG-HARBOUR", Names.of(Language.EN, "Harbour of sites"), "a test", null, clock.instant()));
        jdbc.sql("""
                        insert into stakeholders.request (id, name, site, person, email, language, at, state, party)
                        values (gen_random_uuid(), 'Harbour', 'https://harbour-site.example', 'Eve', 'eve@harbour.example', 'en', now(), 'LET_IN', :party)""").param("party", parties.coded("ORG-HARBOUR").id().id()).update();
        assertThat(browse("/stakeholder-requests", officer)).bodyText().contains("It is Harbour of sites already");
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult asks(String name, String email) {
        return browser.post()
                .uri("/fr/stakeholder-requests")
                .with(csrf())
                .with(from("203.0.113." + Math.floorMod(name.hashCode(), 200)))
                .param("id", UUID.randomUUID().toString())
                .param("name", name)
                .param("person", "Jeanne")
                .param("email", email)
                .exchange();
    }
}
