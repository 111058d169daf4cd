package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.springframework.stereotype.Component;

/** Sessions for the tests of every room, each in a body and a process of its own. */
@Component
public class TestBodies {

    private final Bodies bodies;

    TestBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    public Session session() {
        return session("Session of a test", false);
    }

    public Session fictitious() {
        return session("Fictitious session of a test", true);
    }

    /** A week in the second March of a decade from now, so that nothing of it is today. */
    public Session session(String name, boolean fictitious) {
        var process = new Process(UUID.randomUUID(), code(), name("Process of a test"), fictitious, "A test", false, 0);
        bodies.add(process);
        var body = new Body(
                UUID.randomUUID(),
                process.id(),
                BodyKind.PLENARY,
                name("Plenary of a test"),
                null,
                null,
                "",
                0,
                fictitious,
                "A test",
                false,
                0);
        bodies.add(body);
        var monday = LocalDate.of(2036, 3, 3);
        var session = new Session(
                UUID.randomUUID(),
                body.id(),
                name(name),
                monday,
                monday.plusDays(4),
                new Names(Map.of()),
                fictitious,
                "A test",
                false,
                0);
        bodies.add(session);
        return session;
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase();
    }

    private static Names name(String english) {
        return Names.of(Language.EN, english);
    }
}
