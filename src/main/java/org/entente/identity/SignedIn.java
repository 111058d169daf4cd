package org.entente.identity;

import com.ibm.icu.text.ListFormatter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * Keeps only a person's id, and the delegation they chose, in the session and asks the database on every request what that
 * person is there today: whose account or term has ended, or who was given another role, is so at once in every session.
 */
@Component
class SignedIn implements WhoIsAsking {

    /** However busy a session is kept, the password is asked for again after this. */
    static final Duration LIFE = Duration.ofDays(7);

    static final String ASKED = SignedIn.class.getName();
    private static final String ACTING_FOR = "delegation";

    private final Members members;
    private final Parties parties;
    private final SecurityContextRepository contexts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedIn(Members members, Parties parties, SecurityContextRepository contexts, JdbcClient jdbc, Clock clock) {
        this.members = members;
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
        var roles = delegate.roles().stream()
                .sorted()
                .map(role -> Messages.text(language, role.key()))
                .toList();
        return ListFormatter.getInstance(language.locale()).format(roles);
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

    /** In this session alone: at another screen the same person may go on acting for another delegation. */
    void actFor(UUID delegation, HttpServletRequest request) {
        request.getSession().setAttribute(ACTING_FOR, delegation);
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
        var chosen = session.getAttribute(ACTING_FOR);
        var memberships = members.inForce(UUID.fromString(authentication.getName()));
        return memberships.stream()
                .filter(member -> member.delegation().equals(chosen))
                .findFirst()
                .or(() -> memberships.stream().findFirst())
                .map(member -> Reader.of(member.delegate()))
                .orElseGet(Reader::guest);
    }

    private boolean isTooOld(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime())
                .isBefore(clock.instant().minus(LIFE));
    }
}
