package org.entente.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;

/**
 * That an agenda was adopted.
 *
 * @param meeting at which
 * @param amendments with which it was, as they were read out
 */
public record AgendaAdoption(UUID meeting, Instant at, List<Amendment> amendments) {

    /** Words in the language in which they were said. */
    public record Amendment(Language language, String text) {}
}
