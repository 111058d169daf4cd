package org.entente.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Persons for the tests of every room, each new in the database, and their signed-in requests. */
@Component
public class People {

    private final Persons persons;
    private final Parties parties;

    People(Persons persons, Parties parties) {
        this.persons = persons;
        this.parties = parties;
    }

    public Delegate officer() {
        return add(Role.OFFICER, null);
    }

    public Delegate rapporteur() {
        return add(Role.RAPPORTEUR, null);
    }

    /** Of the party with this code. */
    public Delegate delegateOf(String code) {
        return add(Role.DELEGATE, parties.called(code).orElseThrow().id().id());
    }

    /** What a browser sends along that this person has signed in with, and that fills in our own forms. */
    public static RequestPostProcessor as(Delegate delegate) {
        var name = delegate.person().toString();
        var signedIn = authentication(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        return request -> csrf().postProcessRequest(signedIn.postProcessRequest(request));
    }

    private Delegate add(Role role, @Nullable UUID party) {
        var email = UUID.randomUUID() + "@example.org";
        return persons.add("Test Person", email, role, party, null, Instant.now())
                .delegate();
    }
}
