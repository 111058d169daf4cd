package org.entente.meetings.speakers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn, as an interpreter prepares for it.
 *
 * @param place among those to come; null of whoever speaks
 */
public record SpeakingTurn(Speech speech, @Nullable Integer place, List<OnSpeech.Link> texts) {}
