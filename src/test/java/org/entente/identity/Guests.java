package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.entente.parties.PartyId;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lets the persons of a test come in by the front door, each under an address of their own. */
final class Guests {

    static final String PASSWORD = "seven quiet herons wade";

    private final MockMvcTester browser;
    private final Persons persons;
    private final Invitations invitations;

    Guests(MockMvcTester browser, Persons persons, Invitations invitations) {
        this.browser = browser;
        this.persons = persons;
        this.invitations = invitations;
    }

    Person invited(Role role) {
        var party = role == Role.DELEGATE ? PartyId.ofCode("KEN").id() : null;
        return persons.add("Ana Ruiz", UUID.randomUUID() + "@example.int", role, party, null, Instant.now());
    }

    /** Somebody who has taken up their invitation. */
    Person known(Role role) {
        var person = invited(role);
        assertThat(welcome(invitations.invite(person.id(), Instant.now()), person, PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        return persons.find(person.id()).orElseThrow();
    }

    MvcTestResult welcome(String secret, Person person, String password) {
        return browser.post()
                .uri("/en/welcome/" + secret)
                .with(csrf())
                .param("name", person.name())
                .param("email", String.valueOf(person.email()))
                .param("password", password)
                .exchange();
    }

    MvcTestResult signIn(@Nullable String email, String password, String address) {
        return browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("email", String.valueOf(email))
                .param("password", password)
                .exchange();
    }

    /** The cookie of a fresh session. */
    Cookie session(Person person) {
        var answer = signIn(person.email(), PASSWORD, "192.0.2.1");
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return session(answer);
    }

    static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }
}
