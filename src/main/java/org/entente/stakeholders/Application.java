package org.entente.stakeholders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.parties.Party;
import org.entente.web.Dates;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * An organisation asks to be accredited.
 *
 * @param renews the application by which it was accredited before
 * @param question what the secretariat still needs to know
 * @param circulation the list with which Member States have, or had, it before them
 * @param renewed whether a later one carries it on
 * @param lock counts the saves
 */
public record Application(
        UUID id,
        UUID accreditation,
        UUID party,
        ApplicationState state,
        AccreditationLane lane,
        Profile profile,
        @Nullable UUID renews,
        String question,
        @Nullable UUID circulation,
        Instant beganAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        boolean renewed,
        long lock) {

    static Application begun(UUID id, Accreditation accreditation, Party party, Language language, Instant now) {
        accreditation.mustReceive(now);
        var profile = new Profile(party.name(language), "", null, null, "", language, ConsultativeStatus.NONE);
        return new Application(
                id,
                accreditation.id(),
                party.id().id(),
                ApplicationState.DRAFT,
                AccreditationLane.NON_OBJECTION,
                profile,
                null,
                "",
                null,
                now,
                null,
                null,
                false,
                0);
    }

    /**
     * In one act, with the words that it was accredited by before. Who is in consultative status goes on by right, whatever
     * the others have to do, once an officer has seen the proof that was carried over; without one it is added first.
     */
    static Application confirmed(
            UUID id, Accreditation accreditation, Application earlier, boolean hasProof, Instant now) {
        accreditation.mustReceive(now);
        if (earlier.state != ApplicationState.ACCREDITED
                || accreditation.modality().renewal() == RenewalRule.NONE) throw new RuleBroken(Refusal.NOT_RENEWABLE);
        if (earlier.isByRight(accreditation)) {
            return hasProof
                    ? earlier.goesOn(id, accreditation, ApplicationState.SUBMITTED, AccreditationLane.BY_RIGHT, now)
                    : earlier.goesOn(id, accreditation, ApplicationState.DRAFT, AccreditationLane.NON_OBJECTION, now);
        }
        return accreditation.modality().renewal() == RenewalRule.BY_CONFIRMATION
                ? earlier.goesOn(id, accreditation, ApplicationState.ACCREDITED, AccreditationLane.RENEWAL, now)
                : earlier.goesOn(id, accreditation, ApplicationState.SUBMITTED, AccreditationLane.NON_OBJECTION, now);
    }

    private Application goesOn(UUID next, Accreditation with, ApplicationState as, AccreditationLane way, Instant now) {
        return new Application(
                next,
                with.id(),
                party,
                as,
                way,
                profile,
                id,
                "",
                null,
                now,
                as == ApplicationState.DRAFT ? null : now,
                as == ApplicationState.ACCREDITED ? now : null,
                false,
                0);
    }

    public String path() {
        return "/applications/" + id;
    }

    public boolean isDraft() {
        return state == ApplicationState.DRAFT;
    }

    public boolean isSubmitted() {
        return state == ApplicationState.SUBMITTED;
    }

    public boolean isComplete() {
        return state == ApplicationState.COMPLETE;
    }

    boolean isCirculated() {
        return state == ApplicationState.CIRCULATED;
    }

    public boolean isInConsultation() {
        return state == ApplicationState.IN_CONSULTATION;
    }

    public boolean isAccredited() {
        return state == ApplicationState.ACCREDITED;
    }

    /** Whether it was already on this day; of what was decided before anybody wrote down when, it is taken to have been. */
    public boolean wasAccreditedOn(LocalDate day) {
        return isAccredited() && (decidedAt == null || !Dates.day(decidedAt).isAfter(day));
    }

    /** Whether it was ever before Member States. */
    public boolean wasCirculated() {
        return circulation != null;
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    /** Whether its organisation may still take it back. */
    public boolean isOpen() {
        return switch (state) {
            case DRAFT, SUBMITTED, COMPLETE, CIRCULATED -> true;
            case ACCREDITED, IN_CONSULTATION, NOT_ACCREDITED, WITHDRAWN -> false;
        };
    }

    /**
     * Where it stands for a reader.
     *
     * @param inside whether they are of a State or hold an office; others learn that it was not accredited, and no more
     * @param over whether what it was accredited for has come to its end
     */
    public ApplicationStanding standing(boolean inside, boolean over) {
        return switch (state) {
            case DRAFT -> question.isEmpty() ? ApplicationStanding.DRAFT : ApplicationStanding.ASKED_AGAIN;
            case SUBMITTED -> ApplicationStanding.SUBMITTED;
            case COMPLETE -> ApplicationStanding.COMPLETE;
            case CIRCULATED -> ApplicationStanding.CIRCULATED;
            case IN_CONSULTATION -> inside ? ApplicationStanding.IN_CONSULTATION : ApplicationStanding.NOT_ACCREDITED;
            case NOT_ACCREDITED -> ApplicationStanding.NOT_ACCREDITED;
            case WITHDRAWN -> ApplicationStanding.WITHDRAWN;
            case ACCREDITED -> {
                if (renewed) yield ApplicationStanding.RENEWED;
                if (over) yield ApplicationStanding.EXPIRED;
                yield lane == AccreditationLane.BY_RIGHT
                        ? ApplicationStanding.BY_RIGHT
                        : ApplicationStanding.ACCREDITED;
            }
        };
    }

    Application filledIn(Profile words) {
        must(ApplicationState.DRAFT, Refusal.NOT_DRAFT);
        return new Application(
                id,
                accreditation,
                party,
                state,
                lane,
                words,
                renews,
                question,
                circulation,
                beganAt,
                submittedAt,
                decidedAt,
                renewed,
                lock);
    }

    /** What was asked again comes in however late the answer is: it was in time once. */
    Application submit(Accreditation to, boolean hasContact, boolean hasProof, Instant now) {
        must(ApplicationState.DRAFT, Refusal.NOT_DRAFT);
        if (submittedAt == null) to.mustReceive(now);
        if (!hasContact) throw new RuleBroken(Refusal.NO_CONTACT);
        var byRight = isByRight(to);
        if (byRight && !hasProof) throw new RuleBroken(Refusal.NO_PROOF);
        var way = byRight ? AccreditationLane.BY_RIGHT : AccreditationLane.NON_OBJECTION;
        var first = submittedAt == null ? now : submittedAt;
        return new Application(
                id,
                accreditation,
                party,
                ApplicationState.SUBMITTED,
                way,
                profile,
                renews,
                "",
                circulation,
                beganAt,
                first,
                decidedAt,
                renewed,
                lock);
    }

    /** Whether what it says of itself lets it in by right there; the secretariat has yet to see the proof. */
    public boolean isByRight(Accreditation to) {
        return to.modality().byRight() && profile.status() != ConsultativeStatus.NONE;
    }

    Application askAgain(String about) {
        if (state != ApplicationState.SUBMITTED && state != ApplicationState.COMPLETE)
            throw new RuleBroken(Refusal.NOT_SUBMITTED);
        return new Application(
                id,
                accreditation,
                party,
                ApplicationState.DRAFT,
                lane,
                profile,
                renews,
                about,
                circulation,
                beganAt,
                submittedAt,
                decidedAt,
                renewed,
                lock);
    }

    /** Who is in consultative status is in, once the secretariat has seen the proof; all others wait to be circulated. */
    Application complete(Instant now) {
        must(ApplicationState.SUBMITTED, Refusal.NOT_SUBMITTED);
        return lane == AccreditationLane.BY_RIGHT
                ? as(ApplicationState.ACCREDITED, circulation, now)
                : as(ApplicationState.COMPLETE, circulation, null);
    }

    Application circulate(UUID with) {
        must(ApplicationState.COMPLETE, Refusal.NOT_COMPLETE);
        return as(ApplicationState.CIRCULATED, with, null);
    }

    /** What silence, or its breach, makes of it at the closing instant. */
    Application close(boolean objected, Instant at) {
        must(ApplicationState.CIRCULATED, Refusal.NOT_COMPLETE);
        return objected
                ? as(ApplicationState.IN_CONSULTATION, circulation, null)
                : as(ApplicationState.ACCREDITED, circulation, at);
    }

    /** By the Chair, who has consulted; one objection that stands is enough. */
    Application decide(boolean accredited, boolean objected, Instant now) {
        must(ApplicationState.IN_CONSULTATION, Refusal.NOT_CONSULTED);
        if (accredited && objected) throw new RuleBroken(Refusal.OBJECTION_STANDS);
        return as(accredited ? ApplicationState.ACCREDITED : ApplicationState.NOT_ACCREDITED, circulation, now);
    }

    Application withdraw(Instant now) {
        if (!isOpen()) throw new RuleBroken(Refusal.DECIDED);
        return as(ApplicationState.WITHDRAWN, circulation, now);
    }

    /** One Member State objects while the list that it stands on is open. */
    Objection object(UUID objection, Circulation list, UUID state, ObjectionBasis basis, Instant now) {
        list.mustRun(now);
        must(ApplicationState.CIRCULATED, Refusal.NOT_CIRCULATED);
        return new Objection(objection, id, state, basis.words(), basis.language(), now, null, null);
    }

    private void must(ApplicationState be, Refusal otherwise) {
        if (state != be) throw new RuleBroken(otherwise);
    }

    private Application as(ApplicationState next, @Nullable UUID with, @Nullable Instant decided) {
        return new Application(
                id,
                accreditation,
                party,
                next,
                lane,
                profile,
                renews,
                question,
                with,
                beganAt,
                submittedAt,
                decided,
                renewed,
                lock);
    }
}
