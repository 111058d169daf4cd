package org.entente.stakeholders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Party;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * For one session, or for a whole process: who may apply until when, by which rule, and how long it counts.
 *
 * @param session none where it is for the whole process
 * @param endsOn the last day, in New York, on which those accredited are
 * @param lock counts the saves
 */
public record Accreditation(
        UUID id,
        UUID process,
        @Nullable UUID session,
        Names titles,
        Modality modality,
        Instant receivesUntil,
        LocalDate endsOn,
        boolean fictitious,
        long lock) {

    public String path() {
        return "/accreditations/" + id;
    }

    /** At its last instant it is too late. */
    public boolean receives(Instant now) {
        return now.isBefore(receivesUntil);
    }

    void mustReceive(Instant now) {
        if (!receives(now)) throw new RuleBroken(Refusal.RECEIVES_NO_MORE, receivesUntil, now);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }

    /** Real organisations apply for what is real, and fictitious ones for what is of the demonstration. */
    public boolean isFor(Party party) {
        return party.kind() == Kind.STAKEHOLDER && party.fictitious() == fictitious;
    }

    /** Its Member States; nobody else is asked, and nobody else objects. */
    boolean asks(Party party) {
        return party.kind() == Kind.STATE && party.fictitious() == fictitious;
    }
}
