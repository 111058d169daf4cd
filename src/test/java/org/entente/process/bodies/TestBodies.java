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
    private final Cycles cycles;

    TestBodies(Bodies bodies, Cycles cycles) {
        this.bodies = bodies;
        this.cycles = cycles;
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

    /** Another of the same body, a week in the second July of a year. */
    public Session in(int year, Session beside) {
        var monday = LocalDate.of(year, 7, 7);
        var session = new Session(
                UUID.randomUUID(),
                beside.body(),
                name("Session of " + year),
                monday,
                monday.plusDays(4),
                new Names(Map.of()),
                beside.fictitious(),
                "A test",
                false,
                0);
        bodies.add(session);
        return session;
    }

    /** Of the process of a session. */
    public Cycle cycle(Session of, int first, int last) {
        var process = bodies.get(of.body()).process();
        var cycle = new Cycle(
                UUID.randomUUID(), process, name("Cycle of a test"), first, last, last, "A/TEST/2", "A test", false);
        cycles.add(cycle);
        return cycle;
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase();
    }

    private static Names name(String english) {
        return Names.of(Language.EN, english);
    }
}
