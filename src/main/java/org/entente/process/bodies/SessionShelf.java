package org.entente.process.bodies;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Sessions, to be found by their names and those of their bodies. */
@Component
class SessionShelf implements Shelf {

    static final String NAME = "sessions";

    private final Bodies bodies;

    SessionShelf(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        bodies.allSessions().forEach(session -> lay(session, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream().map(bodies::findSession).flatMap(Optional::stream).forEach(session -> lay(session, each));
    }

    private void lay(Session session, Consumer<Readable> each) {
        var body = bodies.get(session.body());
        session.names()
                .texts()
                .forEach((language, name) -> each.accept(new Readable(
                        session.id().toString(),
                        session.id(),
                        "session",
                        language,
                        of(body, language, name),
                        of(body, language, name),
                        null,
                        null,
                        Set.of(),
                        null,
                        session.startsOn() == null ? null : session.startsOn().toString(),
                        Audience.PUBLIC,
                        null,
                        session.path(),
                        session.fictitious())));
    }

    private static String of(Body body, Language language, String name) {
        return name + " · " + body.names().in(language);
    }
}
