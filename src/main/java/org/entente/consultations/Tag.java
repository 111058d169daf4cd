package org.entente.consultations;

import java.util.UUID;

/**
 * That a paragraph is about an element.
 *
 * @param words what led to the suggestion, empty where a rapporteur said so unasked
 */
public record Tag(UUID paragraph, String element, State state, int weight, String words) {

    /** Suggested until a rapporteur says so or says no. */
    public enum State {
        SUGGESTED,
        CONFIRMED,
        REJECTED
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }
}
