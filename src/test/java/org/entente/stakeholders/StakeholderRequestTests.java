package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class StakeholderRequestTests extends InAccreditation {

    @Autowired
    StakeholderRequests requests;

    @Autowired
    Parties parties;

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
