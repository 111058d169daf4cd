package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.web.RuleBroken;

/**
 * That one asks another to change places; it happens when the other consents.
 *
 * @param asking the inscription of the one who asks
 */
public record Swap(
        UUID id, UUID list, UUID asking, UUID asked, UUID askingParty, UUID askedParty, State state, Instant at) {

    /** How it stands. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    Swap answer(State answer) {
        if (!isOpen()) throw new RuleBroken(Refusal.SWAP_IS_OVER);
        return new Swap(id, list, asking, asked, askingParty, askedParty, answer, at);
    }
}
