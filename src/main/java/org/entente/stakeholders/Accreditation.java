package org.entente.stakeholders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Party;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * For one session, for every session of a cycle, or for a whole process: who may apply until when, by which rule, and how long
 * it counts.
 *
 * @param session none where it is for more than one
 * @param cycle none where it is for one session, or for the whole process
 * @param endsOn the last day, in New York, on which those accredited are
 * @param lock counts the saves
 */
public record Accreditation(
        UUID id,
        UUID process,
        @Nullable UUID session,
        @Nullable AccreditationCycle cycle,
        Names titles,
        Modality modality,
        Instant receivesUntil,
        LocalDate endsOn,
        boolean fictitious,
        long lock) {

    public String path() {
        return "/accreditations/" + id;
    }

    String applicationsPath() {
        return path() + "/applications";
    }

    /** At its last instant it is too late. */
    public boolean receives(Instant now) {
        return now.isBefore(receivesUntil);
    }

    void mustReceive(Instant now) {
        if (!receives(now)) throw new RuleBroken(Refusal.RECEIVES_NO_MORE, receivesUntil, now);
    }

    /** By another act than the rule, and for a reason; whoever has a draft has longer. */
    Accreditation receiveUntil(Instant until, Instant now) {
        mustReceive(now);
        if (!until.isAfter(receivesUntil)) throw new RuleBroken(Refusal.NOT_LATER);
        if (Dates.day(until).isAfter(endsOn)) throw new RuleBroken(Refusal.BEYOND_END);
        return new Accreditation(id, process, session, cycle, titles, modality, until, endsOn, fictitious, lock);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }

    /** Of a session of its process; not of one that begins when it is over already. */
    public boolean isGoodFor(Session one) {
        if (session != null) return session.equals(one.id());
        var begins = one.startsOn() == null ? one.endsOn() : one.startsOn();
        return (begins == null || !begins.isAfter(endsOn)) && (cycle == null || cycle.holds(one));
    }

    /**
     * Whether who is accredited by this one is in already wherever the other would let them in, as long as it would: then there
     * is nothing to apply for.
     *
     * @param its the session that the other is for; null where it is for more than one
     */
    boolean covers(Accreditation other, @Nullable Session its) {
        if (cycle == null || id.equals(other.id) || !process.equals(other.process)) return false;
        if (its != null) {
            var last = its.lastDay();
            return cycle.holds(its) && last != null && !isOver(last);
        }
        return other.cycle != null && cycle.holds(other.cycle) && !endsOn.isBefore(other.endsOn);
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
