package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** An organisation that nobody knows here asks to come in. */
public record StakeholderRequest(
        UUID id,
        String name,
        String site,
        String person,
        String email,
        String reason,
        Language language,
        Instant at,
        State state,
        @Nullable UUID party) {

    /** What the secretariat found. */
    public enum State {
        WAITING,
        LET_IN,
        TURNED_AWAY
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public String path() {
        return "/stakeholder-requests/" + id;
    }
}
