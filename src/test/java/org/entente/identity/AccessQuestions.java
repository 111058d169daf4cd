package org.entente.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What this room asks on every request and at every sign-in, for whoever measures it. */
public final class AccessQuestions {

    private final Persons persons;
    private final SignIns signIns;
    private final Delegations delegations;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final List<UUID> open;

    public AccessQuestions(ApplicationContext house) {
        persons = house.getBean(Persons.class);
        signIns = house.getBean(SignIns.class);
        delegations = house.getBean(Delegations.class);
        passwords = house.getBean(PasswordEncoder.class);
        clock = house.getBean(Clock.class);
        open = house.getBean(JdbcClient.class)
                .sql("select id from identity.sign_in where ended_at is null order by id limit 2000")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    public Runnable password() {
        var hash = passwords.encode("seven quiet herons wade");
        return () -> passwords.matches("seven quiet herons wade", hash);
    }

    /** From the id in a session to the delegation and its roles, for another person each time. */
    public Runnable whoIsAsking() {
        return this::ask;
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

    private void ask() {
        var id = open.get(ThreadLocalRandom.current().nextInt(open.size()));
        signIns.live(id, clock.instant(), Dates.today(clock))
                .flatMap(Acting::member)
                .flatMap(delegations::acting)
                .orElseThrow();
    }
}
