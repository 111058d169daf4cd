package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param item of the agenda under which it was taken
 * @param votes where a vote was recorded
 * @param audience of the meeting when it was taken: what was decided in public stays so
 * @param version counts its texts, from 1: a correction is a new one
 * @param sentences as they were read out, in the languages in which they are known
 * @param lock counts the saves
 */
public record Decision(
        UUID id,
        UUID meeting,
        @Nullable UUID item,
        MannerOfAdoption adopted,
        @Nullable Votes votes,
        Instant decidedAt,
        Audience audience,
        int version,
        Names sentences,
        long lock) {

    public String path() {
        return "/decisions/" + id;
    }

    Decision corrected(Names right) {
        return new Decision(id, meeting, item, adopted, votes, decidedAt, audience, version + 1, right, lock);
    }
}
