package org.entente.search;

import org.entente.ground.Unable;
import org.jspecify.annotations.Nullable;

/** What keeps the index does not answer for now: the search rests and all else works, and a command says so in one line. */
class IndexAway extends Unable {

    IndexAway(String why, @Nullable Throwable cause) {
        super("search.unable.away", why);
        initCause(cause);
    }
}
