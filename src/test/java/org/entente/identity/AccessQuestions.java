package org.entente.identity;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.SaysNo;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What this room asks on every request and at every sign-in, for whoever measures it. */
public final class AccessQuestions {

    private final Persons persons;
    private final SignIns signIns;
    private final Delegations delegations;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final Tokens tokens;
    private final AtTheApi api;

    public AccessQuestions(ApplicationContext house) {
        persons = house.getBean(Persons.class);
        signIns = house.getBean(SignIns.class);
        delegations = house.getBean(Delegations.class);
        passwords = house.getBean(PasswordEncoder.class);
        clock = house.getBean(Clock.class);
        jdbc = house.getBean(JdbcClient.class);
        signedIn = house.getBean(SignedIn.class);
        tokens = house.getBean(Tokens.class);
        api = new AtTheApi(
                tokens,
                house.getBean(Members.class),
                delegations,
                house.getBean(Allowances.class),
                new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
                house.getBean(SaysNo.class),
                clock);
    }

    public Runnable password() {
        var hash = passwords.encode("seven quiet herons wade");
        return () -> passwords.matches("seven quiet herons wade", hash);
    }

    /**
     * By who asks, what is asked on every request before anything is read: for a session from its id to the delegation and its
     * roles, for a token from its text to the same, with its count; of another person each time.
     */
    public Map<String, Runnable> whoIsAsking() {
        var delegates = open("DELEGATE");
        var officers = open("OFFICER");
        var texts = texts();
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("a guest", () -> {
            if (signedIn.reader(new MockHttpServletRequest("GET", "/en/"))
                    .delegate()
                    .isPresent()) throw new IllegalStateException("Nobody has signed in");
        });
        questions.put("a delegate", () -> ask(delegates));
        questions.put("an officer", () -> ask(officers));
        questions.put(
                "a token", () -> send(texts.get(ThreadLocalRandom.current().nextInt(texts.size()))));
        return questions;
    }

    private List<UUID> open(String role) {
        var found = jdbc.sql("""
                        select s.id from identity.sign_in s join identity.member m on m.person = s.person
                        where s.ended_at is null and :role = any(m.roles) order by s.id limit 2000""")
                .param("role", role)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (found.isEmpty()) throw new IllegalStateException("No session of " + role);
        return found;
    }

    private List<String> texts() {
        var now = clock.instant();
        return jdbc.sql("""
                        select m.person, m.delegation from identity.member m join parties.party p on p.id = m.delegation
                        order by m.id limit 200""")
                .query((row, number) -> tokens.create(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        "Of the bench",
                        EnumSet.of(Scope.READ),
                        now.plus(Duration.ofDays(1)),
                        null,
                        now))
                .list();
    }

    private void send(String text) {
        var request = new MockHttpServletRequest("GET", "/api/v1/me");
        request.addHeader("Authorization", "Bearer " + text);
        try {
            api.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {});
        } catch (IOException | ServletException failure) {
            throw new IllegalStateException(failure);
        }
        if (AtTheApi.token(request) == null) throw new IllegalStateException("The token lets nobody in");
    }

    /** By what is asked of the list of everybody, what it is; the last is a place far down in it. */
    public Map<String, Runnable> everybody(String last) {
        var keeper = new Delegate(UUID.randomUUID(), "Keeper", null, false, Set.of(Role.SYSTEM_ADMINISTRATOR));
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("everybody, the first page", () -> persons.all(keeper, new Wanted("", null)));
        questions.put("everybody, the last page", () -> persons.all(keeper, new Wanted("", last)));
        questions.put("a part of one name", () -> persons.all(keeper, new Wanted("Person 77", null)));
        return questions;
    }

    private void ask(List<UUID> open) {
        var id = open.get(ThreadLocalRandom.current().nextInt(open.size()));
        signIns.live(id, clock.instant(), Dates.today(clock))
                .flatMap(Acting::member)
                .flatMap(delegations::acting)
                .orElseThrow();
    }
}
