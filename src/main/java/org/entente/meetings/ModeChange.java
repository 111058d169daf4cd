package org.entente.meetings;

import java.time.Instant;
import org.entente.languages.Language;
import org.entente.web.Audience;

/**
 * That a meeting was held in another mode from a moment on.
 *
 * @param before who followed it until then
 * @param audience who follows it from then on
 * @param reason in the words of whoever switched it, in {@code language}
 */
public record ModeChange(
        Instant at,
        MeetingMode from,
        MeetingMode to,
        Audience before,
        Audience audience,
        String reason,
        Language language) {}
