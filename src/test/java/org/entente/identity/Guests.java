package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.parties.Parties;
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
    private final Members members;
    private final Parties parties;
    private final Invitations invitations;

    Guests(MockMvcTester browser, Persons persons, Members members, Parties parties, Invitations invitations) {
        this.browser = browser;
        this.persons = persons;
        this.members = members;
        this.parties = parties;
        this.invitations = invitations;
    }

    /** Into Kenya's delegation, or with an office into the secretariat's. */
    Member invited(Role role) {
        var party = role.isOffice() ? null : parties.called("KEN").orElseThrow();
        var now = Instant.now();
        var person = persons.add("Ana Ruiz", UUID.randomUUID() + "@example.int", null, now);
        var today = LocalDate.ofInstant(now, ZoneId.of("America/New_York"));
        return members.add(new Delegation(party), person, Set.of(role), today, null, null, now);
    }

    /** Somebody who has taken up their invitation. */
    Person known(Role role) {
        var member = invited(role);
        assertThat(welcome(invitations.toJoin(member, Instant.now()), member, PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        return persons.find(member.person()).orElseThrow();
    }

    MvcTestResult welcome(String secret, Member member, String password) {
        return welcome(secret, member.name(), member.email(), password);
    }

    MvcTestResult welcome(String secret, Person person, String password) {
        return welcome(secret, person.name(), person.email(), password);
    }

    MvcTestResult welcome(String secret, String name, @Nullable String email, String password) {
        return browser.post()
                .uri("/en/welcome/" + secret)
                .with(csrf())
                .param("name", name)
                .param("email", String.valueOf(email))
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
