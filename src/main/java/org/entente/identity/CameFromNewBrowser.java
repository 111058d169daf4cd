package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person signed in with a browser that they had not used before. */
public record CameFromNewBrowser(UUID person, String browser, String address, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.NEW_BROWSER;
    }

    @Override
    public UUID by() {
        return person;
    }
}
