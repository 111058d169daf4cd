package org.entente.search;

import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.springframework.stereotype.Component;

/** {@code search verify}: whether the index holds what the database does, and what is missing, too much or other. */
@Component
class VerifyIndex implements Command {

    private final Comparison comparison;

    VerifyIndex(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public String words() {
        return "search verify";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var found = comparison.make().orElse(null);
        if (found == null) {
            terminal.complain("search.verify.no_index");
            return 1;
        }
        found.differences()
                .forEach(
                        each -> terminal.complain("search.verify." + each.sort().key(), each.key(), each.path()));
        if (found.count() > found.differences().size())
            terminal.complain(
                    "search.verify.more", found.count() - found.differences().size());
        if (found.onTheirWay() > 0) terminal.say("search.verify.on_their_way", found.onTheirWay());
        if (found.count() > 0) {
            terminal.complain("search.verify.wrong", found.count());
            return 1;
        }
        terminal.say("search.verify.right", found.compared());
        return 0;
    }
}
