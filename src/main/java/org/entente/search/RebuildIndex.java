package org.entente.search;

import java.time.Duration;
import java.time.Instant;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.springframework.stereotype.Component;

/** {@code search rebuild}: a new index beside the one in use, which a running program takes up by itself. */
@Component
class RebuildIndex implements Command {

    private final Catalogue catalogue;

    RebuildIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String words() {
        return "search rebuild";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var begun = Instant.now();
        var built = catalogue.rebuild(count -> terminal.say("search.rebuild.progress", count));
        if (built.isEmpty()) {
            terminal.complain("search.rebuild.busy");
            return 1;
        }
        terminal.say(
                "search.rebuild.done",
                built.get(),
                Duration.between(begun, Instant.now()).toSeconds());
        return 0;
    }
}
