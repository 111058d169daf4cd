package org.entente.notifications;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Letters that had been given up go out after all; how many, and nothing of whose they are. */
public record LettersTakenUpAgain(int letters, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/post";
    }
}
