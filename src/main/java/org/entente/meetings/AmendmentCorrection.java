package org.entente.meetings;

import java.time.Instant;
import org.entente.languages.Language;

/**
 * That an oral amendment was put right.
 *
 * @param amendment its number, from 1
 * @param before as it had been recorded
 * @param reason in the words of whoever put it right, in {@code language}
 */
public record AmendmentCorrection(
        int amendment, AgendaAdoption.Amendment before, String reason, Language language, Instant at) {}
