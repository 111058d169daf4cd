package org.entente.stakeholders.organisations;

import java.util.UUID;
import org.entente.languages.Language;
import org.entente.stakeholders.OrganisationKind;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as one line of a list names it.
 *
 * @param nth of those in its list that say word for word the same
 * @param called its kind, in the list’s own words
 * @param party which one it is; none while somebody has to say
 */
public record ListedOrganisation(
        UUID id,
        UUID list,
        int line,
        int nth,
        String name,
        String site,
        @Nullable UUID seat,
        OrganisationKind kind,
        String called,
        Language language,
        State state,
        @Nullable UUID party) {

    /** How it came to be a party. */
    public enum State {
        ADDED,
        WAITING,
        SAME,
        ANOTHER
    }

    ListedOrganisation become(State decided, UUID which) {
        if (!waits()) throw new RuleBroken(Refusal.DECIDED);
        return in(decided, which);
    }

    ListedOrganisation in(State now, @Nullable UUID which) {
        return new ListedOrganisation(id, list, line, nth, name, site, seat, kind, called, language, now, which);
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public String path() {
        return "/listed-organisations/" + id;
    }
}
