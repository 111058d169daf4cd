package org.entente.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Persons for the tests of every room, each new in the database and signed in by a session of their own. */
@Component
public class People {

    public static final String PASSWORD = Guests.PASSWORD;

    private static final Map<UUID, Cookie> COOKIES = new ConcurrentHashMap<>();

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final Parties parties;
    private final SignIns signIns;
    private final Authenticators authenticators;
    private final Passwords passwords;
    private final SessionRepository<? extends Session> sessions;

    People(
            Persons persons,
            Members members,
            Delegations delegations,
            Parties parties,
            SignIns signIns,
            Authenticators authenticators,
            Passwords passwords,
            SessionRepository<? extends Session> sessions) {
        this.signIns = signIns;
        this.authenticators = authenticators;
        this.passwords = passwords;
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.parties = parties;
        this.sessions = sessions;
    }

    public Delegate officer() {
        return in(null, Role.OFFICER);
    }

    public Delegate rapporteur() {
        return in(null, Role.RAPPORTEUR);
    }

    /** Of the party with this code. */
    public Delegate delegateOf(String code) {
        return in(code, Role.DELEGATE);
    }

    /** In the delegation of the party with this code, or of the secretariat. */
    public Delegate in(@Nullable String code, Role role) {
        return with(List.of(new Term(code, Set.of(role), true))).reader().signedIn();
    }

    /**
     * What somebody is in the delegation of the party with this code, or of the secretariat.
     *
     * @param runs whether they still are
     */
    public record Term(@Nullable String code, Set<Role> roles, boolean runs) {}

    /** Somebody at their browser, and whom the house takes them for: a guest, where none of their terms runs. */
    public record Visitor(UUID person, Reader reader, Cookie cookie) {

        public RequestPostProcessor asking() {
            return request -> {
                request.setCookies(cookie);
                return csrf().postProcessRequest(request);
            };
        }
    }

    /** Signed in, with one term in each of some delegations. */
    public Visitor with(List<Term> terms) {
        var person = persons.add("Test Person", UUID.randomUUID() + "@example.org", null, Instant.now());
        for (var term : terms) {
            var party = term.code() == null ? null : parties.called(term.code()).orElseThrow();
            var roles = term.roles().toArray(Role[]::new);
            var member = joined(members, new Delegation(party), person, roles);
            if (!term.runs()) members.end(member.id(), Instant.now());
        }
        var reader = members.inForce(person.id()).stream()
                .findFirst()
                .flatMap(delegations::acting)
                .map(Reader::of)
                .orElseGet(Reader::guest);
        var cookie = new Cookie("SESSION", signIn(sessions, person.id(), signIn(person.id())));
        COOKIES.put(person.id(), cookie);
        return new Visitor(person.id(), reader, cookie);
    }

    /** Somebody who has taken up an invitation. */
    static Member joined(Members members, Delegation delegation, Person person, Role... roles) {
        var today = LocalDate.now(ZoneId.of("America/New_York"));
        var member = members.add(delegation, person, Set.of(roles), today, null, null, Instant.now());
        members.accept(member.id(), Instant.now());
        return member;
    }

    /** What the browser of somebody who has signed in sends along with our own forms. */
    public static RequestPostProcessor as(Delegate delegate) {
        return request -> {
            request.setCookies(cookie(delegate));
            return csrf().postProcessRequest(request);
        };
    }

    /** The cookie of their session alone, as a forged request brings it along. */
    public static Cookie cookie(Delegate delegate) {
        return Objects.requireNonNull(COOKIES.get(delegate.person()));
    }

    /** Gives them an authenticator app; answers the key in it, of which no code has been used. */
    public String authenticatorOf(Delegate delegate) {
        var now = Instant.now();
        var sealed = authenticators.offer(delegate.person());
        var secret = authenticators.offered(delegate.person(), sealed);
        var used = Totp.code(secret, now.minus(Totp.STEP));
        if (!authenticators.set(delegate.person(), sealed, used, now)) throw new IllegalStateException(used);
        return Totp.inWriting(secret);
    }

    /** Gives them the password of these tests, and no second factor. */
    public void givePassword(Delegate delegate) {
        passwords.keep(delegate.person(), PASSWORD);
    }

    /** The session goes on under another id when a second factor is given. */
    public MvcTestResult keeping(Delegate delegate, MvcTestResult answer) {
        var renewed = answer.getResponse().getCookie("SESSION");
        if (renewed != null && renewed.getMaxAge() != 0) COOKIES.put(delegate.person(), renewed);
        return answer;
    }

    /** By both factors and just now, so that they may do whatever their role may. */
    private String signIn(UUID person) {
        var proof = Proof.PASSWORD_AND_SECOND_FACTOR;
        return signIns.begin(person, "192.0.2.1", "", proof, Instant.now()).toString();
    }

    private static <S extends Session> String signIn(SessionRepository<S> sessions, UUID person, String signIn) {
        var name = person.toString();
        var token = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(token));
        session.setAttribute(SignedIn.SIGN_IN, signIn);
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
