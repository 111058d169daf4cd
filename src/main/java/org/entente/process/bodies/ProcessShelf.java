package org.entente.process.bodies;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Processes, to be found by what they are called today. */
@Component
class ProcessShelf implements Shelf {

    static final String NAME = "processes";

    private final Bodies bodies;

    ProcessShelf(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        bodies.processes().forEach(process -> lay(process, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream().map(bodies::findProcess).flatMap(Optional::stream).forEach(process -> lay(process, each));
    }

    private static void lay(Process process, Consumer<Readable> each) {
        process.names()
                .texts()
                .forEach((language, name) -> each.accept(new Readable(
                        process.id().toString(),
                        process.id(),
                        "process",
                        language,
                        name,
                        name + " (" + process.code() + ")",
                        null,
                        null,
                        Set.of(),
                        null,
                        null,
                        Audience.PUBLIC,
                        null,
                        process.path(),
                        process.fictitious())));
    }
}
