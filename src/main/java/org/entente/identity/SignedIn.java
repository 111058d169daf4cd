package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.WhoIsAsking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only a person's id in the session and asks the database on every request who that is today: a person who was
 * disabled, or given another role, is so at once in every open session.
 */
@Component
class SignedIn implements WhoIsAsking {

    /** However busy a session is kept, the password is asked for again after this. */
    static final Duration LIFE = Duration.ofDays(7);

    private static final String ASKED = SignedIn.class.getName();

    private final Persons persons;
    private final Parties parties;
    private final SecurityContextRepository contexts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedIn(Persons persons, Parties parties, SecurityContextRepository contexts, JdbcClient jdbc, Clock clock) {
        this.persons = persons;
        this.parties = parties;
        this.contexts = contexts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        if (request.getAttribute(ASKED) instanceof Reader known) return known;
        var reader = ask(request);
        request.setAttribute(ASKED, reader);
        return reader;
    }

    @Override
    public String actingFor(Delegate delegate, Language language) {
        var party = delegate.party();
        if (party != null) return parties.name(party, language);
        return Messages.text(language, "identity.role." + delegate.role().name().toLowerCase(Locale.ROOT));
    }

    void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        // A new session, so that nothing planted in the one before can be used after.
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        var name = person.id().toString();
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.removeAttribute(ASKED);
    }

    void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        request.removeAttribute(ASKED);
    }

    /** Out everywhere: who has a new password may have lost the old one to somebody. */
    void signOutEverywhere(Person person) {
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", person.id().toString())
                .update();
    }

    private Reader ask(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || isTooOld(session)) return Reader.guest();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof UsernamePasswordAuthenticationToken)) return Reader.guest();
        return persons.find(UUID.fromString(authentication.getName()))
                .filter(Person::isEnabled)
                .map(person -> Reader.of(person.delegate()))
                .orElseGet(Reader::guest);
    }

    private boolean isTooOld(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime())
                .isBefore(clock.instant().minus(LIFE));
    }
}
