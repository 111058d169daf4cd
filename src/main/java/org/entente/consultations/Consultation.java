package org.entente.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Views taken from the members of one or more organisations, from its convening to its report.
 *
 * @param languages ISO codes of the working languages
 * @param notes what else a record of the past tells, such as a time known only roughly
 * @param source where a record of the past was taken from, empty for a consultation held here
 * @param version counts the saves, so that of two at once the second is told
 */
public record Consultation(
        UUID id,
        Names titles,
        List<UUID> organisers,
        List<UUID> coOrganisers,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Names places,
        @Nullable Mode mode,
        List<String> languages,
        Names programmes,
        Rule rule,
        State state,
        boolean fictitious,
        Names notes,
        String source,
        boolean unverified,
        long version) {

    public String title(Language language) {
        return titles.in(language);
    }

    public String path() {
        return "/consultations/" + id;
    }

    /** The day on which memberships decide who is invited: the first of the consultation, or today where none is known. */
    public LocalDate invitedOn(LocalDate today) {
        if (startsOn != null) return startsOn;
        return endsOn != null ? endsOn : today;
    }

    public boolean takesStatements() {
        return state == State.OPEN || state == State.CLOSED;
    }

    /** A State's own delegation speaks while it is open; the secretariat may bring in what came late. */
    public boolean takesStatementsFrom(Reader reader) {
        if (reader.isOfficer()) return takesStatements();
        return state == State.OPEN && reader.delegate().filter(Delegate::drafts).isPresent();
    }

    /** A sourced record of the past, of which no statement is held here. */
    public boolean isRecord() {
        return !source.isEmpty();
    }

    /** Who was invited can be told only where a day is known, or the consultation is yet to come. */
    public boolean tellsWhoIsInvited() {
        return !isRecord() || startsOn != null;
    }

    Consultation open() {
        if (state != State.PLANNED && state != State.CLOSED) throw new RuleBroken(Refusal.NOT_PLANNED);
        return in(State.OPEN);
    }

    Consultation close() {
        if (state != State.OPEN) throw new RuleBroken(Refusal.NOT_OPEN);
        return in(State.CLOSED);
    }

    /** Follows from a report on it being published. */
    Consultation reported() {
        if (state != State.CLOSED) throw new RuleBroken(Refusal.NOT_CLOSED);
        return in(State.REPORTED);
    }

    ConsultationMoved moved(Delegate by, Instant now, State before) {
        return new ConsultationMoved(id, before, state, by.person(), now);
    }

    private Consultation in(State next) {
        return new Consultation(
                id,
                titles,
                organisers,
                coOrganisers,
                startsOn,
                endsOn,
                places,
                mode,
                languages,
                programmes,
                rule,
                next,
                fictitious,
                notes,
                source,
                unverified,
                version);
    }
}
