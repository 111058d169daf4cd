package org.entente.identity;

import com.ibm.icu.text.ListFormatter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.SecurityLog.Event;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.XmlText;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.SecondFactor;
import org.entente.web.WhoIsAsking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only a person's id in the session and asks the database on every request what that
 * person is there today: whose account or term has ended, or who was given another role, is so at once in every session.
 */
@Component
class SignedIn implements WhoIsAsking {

    /** Under this name a session keeps which sign-in it belongs to. */
    static final String SIGN_IN = "sign-in";

    static final String ASKED = SignedIn.class.getName();
    private static final String FOUND = Acting.class.getName();
    private static final int LONGEST_HEADER = 300;

    private final SignIns signIns;
    private final SignInLimits limits;
    private final Delegations delegations;
    private final Parties parties;
    private final SecurityContextRepository contexts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedIn(
            SignIns signIns,
            SignInLimits limits,
            Delegations delegations,
            Parties parties,
            SecurityContextRepository contexts,
            JdbcClient jdbc,
            Clock clock) {
        this.signIns = signIns;
        this.limits = limits;
        this.delegations = delegations;
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
    public SecondFactor secondFactor(HttpServletRequest request) {
        var since = clock.instant().minus(limits.secondFactor());
        return new SecondFactor(current(request)
                .filter(signIn -> signIn.isConfirmedSince(since))
                .isPresent());
    }

    @Override
    public Optional<UUID> signIn(HttpServletRequest request) {
        return current(request).map(SignIn::id);
    }

    @Override
    public Map<UUID, Reader> readers(Collection<UUID> ids) {
        var readers = new HashMap<UUID, Reader>();
        signIns.acting(ids, clock.instant(), Dates.today(clock))
                .forEach((signIn, acting) -> reader(acting).ifPresent(reader -> readers.put(signIn, reader)));
        return readers;
    }

    /** The sign-in that this request's session belongs to. */
    Optional<SignIn> current(HttpServletRequest request) {
        return acting(request).map(Acting::signIn);
    }

    private Optional<Acting> acting(HttpServletRequest request) {
        reader(request);
        return request.getAttribute(FOUND) instanceof Acting found ? Optional.of(found) : Optional.empty();
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

    /** @param provider whose word it rests on; null where it rests on keys of their own */
    void signIn(
            Person person,
            Proof proof,
            @Nullable UUID provider,
            HttpServletRequest request,
            HttpServletResponse response) {
        // A new session, so that nothing planted in the one before can be used after.
        current(request).ifPresent(before -> signIns.end(before.person(), before.id(), clock.instant()));
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        var name = person.id().toString();
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var id =
                signIns.begin(person.id(), request.getRemoteAddr(), browser(request), proof, provider, clock.instant());
        request.getSession().setAttribute(SIGN_IN, id.toString());
        forget(request);
        SecurityLog.tell(Event.SIGNED_IN, proof.name(), person.id(), request);
    }

    /** A second factor was given: the session goes on under a new id, and acts that bind may be done for a while. */
    void confirm(HttpServletRequest request) {
        current(request).ifPresent(signIn -> signIns.confirm(signIn.id(), clock.instant()));
        request.changeSessionId();
        forget(request);
    }

    /** Those that this session may act for. */
    List<Member> memberships(HttpServletRequest request) {
        return acting(request).map(Acting::memberships).orElse(List.of());
    }

    /** In this session alone: at another screen the same person may go on acting for another delegation. */
    void actFor(UUID delegation, HttpServletRequest request) {
        current(request).ifPresent(signIn -> signIns.actFor(signIn.id(), delegation));
        forget(request);
    }

    void signOut(HttpServletRequest request) {
        current(request).ifPresent(signIn -> {
            signIns.end(signIn.person(), signIn.id(), clock.instant());
            SecurityLog.tell(Event.SIGNED_OUT, "session", signIn.person(), request);
        });
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        forget(request);
    }

    /** Out everywhere: who has a new password may have lost the old one to somebody. */
    void signOutEverywhere(Person person) {
        signIns.endAll(person.id(), null, clock.instant());
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", person.id().toString())
                .update();
    }

    private Reader ask(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SIGN_IN) instanceof String id)) return Reader.guest();
        var found = signIns.live(UUID.fromString(id), clock.instant(), Dates.today(clock));
        found.ifPresent(acting -> request.setAttribute(FOUND, acting));
        return found.flatMap(this::reader).orElseGet(Reader::guest);
    }

    private Optional<Reader> reader(Acting acting) {
        return acting.member()
                .flatMap(delegations::acting)
                .map(delegate -> acting.signIn().boundTo() == null ? delegate : delegate.byTheWordOfTheirProvider())
                .map(Reader::of);
    }

    private static void forget(HttpServletRequest request) {
        request.removeAttribute(ASKED);
        request.removeAttribute(FOUND);
    }

    private static String browser(HttpServletRequest request) {
        var header = request.getHeader("User-Agent");
        if (header == null) return "";
        var clean = XmlText.of(header);
        return clean.length() <= LONGEST_HEADER ? clean : clean.substring(0, LONGEST_HEADER);
    }
}
