package org.entente.stakeholders;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that nobody knows here asks to come in.
 *
 * @param answer why it was turned away, as it was told; empty where it was not, or before anybody was asked why
 */
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
        @Nullable UUID party,
        String answer) {

    /** What the secretariat found. */
    public enum State {
        WAITING,
        LET_IN,
        TURNED_AWAY;

        public String key() {
            return "stakeholders.requests.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public String path() {
        return "/stakeholder-requests/" + id;
    }
}
