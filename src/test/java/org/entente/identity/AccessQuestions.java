package org.entente.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What this room asks on every request and at every sign-in, each by a name, for whoever measures them. */
public final class AccessQuestions {

    private final SignIns signIns;
    private final Members members;
    private final Delegations delegations;
    private final PasswordEncoder passwords;
    private final java.time.Clock clock;
    private final List<UUID> open;

    public AccessQuestions(ApplicationContext house) {
        signIns = house.getBean(SignIns.class);
        members = house.getBean(Members.class);
        delegations = house.getBean(Delegations.class);
        passwords = house.getBean(PasswordEncoder.class);
        clock = house.getBean(java.time.Clock.class);
        open = house.getBean(JdbcClient.class)
                .sql("select id from identity.sign_in where ended_at is null order by id limit 2000")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    public Map<String, Runnable> named() {
        var hash = passwords.encode("seven quiet herons wade");
        var named = new LinkedHashMap<String, Runnable>();
        named.put("password against its hash", () -> passwords.matches("seven quiet herons wade", hash));
        named.put("who is asking: sign-in, membership, delegation", this::whoIsAsking);
        return named;
    }

    /** As for every request of a person signed in, each time another one. */
    private void whoIsAsking() {
        var id = open.get(ThreadLocalRandom.current().nextInt(open.size()));
        var signIn = signIns.live(id, clock.instant()).orElseThrow();
        members.inForce(signIn.person()).stream()
                .findFirst()
                .flatMap(delegations::acting)
                .orElseThrow();
    }
}
