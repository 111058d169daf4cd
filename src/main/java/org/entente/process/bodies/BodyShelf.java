package org.entente.process.bodies;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Bodies, to be found by their names. */
@Component
class BodyShelf implements Shelf {

    static final String NAME = "bodies";

    private final Bodies bodies;

    BodyShelf(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        bodies.all().forEach(body -> lay(body, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream().map(bodies::find).flatMap(Optional::stream).forEach(body -> lay(body, each));
    }

    /** A session is found under the name of its body, too. */
    @Override
    public Map<String, Set<UUID>> alsoChanged(Set<UUID> wholes) {
        return Map.of(
                SessionShelf.NAME,
                wholes.stream()
                        .flatMap(body -> bodies.sessions(body).stream())
                        .map(Session::id)
                        .collect(Collectors.toSet()));
    }

    private static void lay(Body body, Consumer<Readable> each) {
        body.names()
                .texts()
                .forEach((language, name) -> each.accept(new Readable(
                        body.id().toString(),
                        body.id(),
                        "body",
                        language,
                        name,
                        name,
                        null,
                        null,
                        Set.of(),
                        null,
                        null,
                        Audience.PUBLIC,
                        null,
                        body.path(),
                        body.fictitious())));
    }
}
