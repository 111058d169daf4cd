package org.entente.negotiation.adoption;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.record.Kind;
import org.entente.languages.Names;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text before the body that decides on it. Its result is worked out from what States did, and told once.
 *
 * @param number counts the text's adoptions, from 1
 * @param rule by which it is put to the vote; empty where it is not
 * @param majority that a vote needs; null where only objections are asked for
 * @param states who decide, as it was set
 * @param notes what the Chair says with it
 * @param meeting at which it is taken up; null where at none that is known
 * @param dueAt from when on it can be decided
 * @param symbol that it will bear as a document of record; empty as long as it has none
 * @param kind of document that it becomes
 * @param openedAt when the Chair asked the body; null before, and where the text was taken back to be amended
 * @param exact the words that the body was asked about, by their hash; empty before
 * @param because why it was called off
 * @param document what it became
 * @param adopted the version that holds the adopted words
 * @param lock counts the saves
 */
public record TextAdoption(
        UUID id,
        UUID text,
        UUID version,
        int number,
        AdoptionManner manner,
        String rule,
        @Nullable VoteMajority majority,
        Set<UUID> states,
        Names notes,
        @Nullable UUID meeting,
        Instant setAt,
        Instant dueAt,
        ZoneId zone,
        String symbol,
        Kind kind,
        @Nullable Instant openedAt,
        String exact,
        @Nullable Instant endedAt,
        @Nullable AdoptionOutcome outcome,
        String because,
        @Nullable UUID document,
        @Nullable UUID adopted,
        boolean fictitious,
        long lock) {

    public TextAdoption {
        states = Set.copyOf(states);
    }

    public String path() {
        return "/adoptions/" + id;
    }

    public boolean isByVote() {
        return manner == AdoptionManner.RECORDED_VOTE;
    }

    public boolean isAnnounced() {
        return endedAt == null && openedAt == null;
    }

    /** Whether the body is being asked. */
    public boolean isOpen() {
        return endedAt == null && openedAt != null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isAdopted() {
        return outcome == AdoptionOutcome.ADOPTED;
    }

    /** Only Member States decide. */
    public boolean isDecidedBy(@Nullable UUID party) {
        return party != null && states.contains(party);
    }

    void mustNotBeEnded() {
        if (isEnded()) throw new RuleBroken(Refusal.ENDED, ended());
    }

    /** What is read out, and voted on by itself, comes before the body is asked about the whole. */
    void mustBeAnnounced() {
        mustNotBeEnded();
        if (openedAt != null) throw new RuleBroken(Refusal.ALREADY_OPEN, openedAt);
    }

    void mustBeOpen() {
        mustNotBeEnded();
        if (openedAt == null) throw new RuleBroken(Refusal.NOT_OPEN);
    }

    /** Nobody is asked before the time that was announced. */
    void mustBeDue(Instant now) {
        if (now.isBefore(dueAt)) throw new RuleBroken(Refusal.TOO_EARLY, dueAt, now);
    }

    /** The Chair asks the body about these exact words. */
    TextAdoption open(String hash, Instant now) {
        mustBeAnnounced();
        mustBeDue(now);
        return with(now, hash, null, null, "", symbol, kind, null, null);
    }

    /** Takes the text back to be amended aloud; once voting has begun nobody interrupts it. */
    TextAdoption suspend() {
        mustBeOpen();
        if (isByVote()) throw new RuleBroken(Refusal.VOTING_HAS_BEGUN);
        return with(null, "", null, null, "", symbol, kind, null, null);
    }

    /** What the gavel says: worked out from what States did, and never chosen. */
    AdoptionOutcome result(boolean isObjectedTo, @Nullable Boolean isCarried) {
        mustBeOpen();
        var agrees = isByVote() ? Boolean.TRUE.equals(isCarried) : !isObjectedTo;
        return agrees ? AdoptionOutcome.ADOPTED : AdoptionOutcome.NOT_ADOPTED;
    }

    /**
     * Once. Whoever brings the gavel down says what they take the result to be: where a State has objected meanwhile, or
     * has withdrawn, nothing is decided over its head.
     */
    void mustResult(AdoptionOutcome expected, AdoptionOutcome result) {
        if (isByVote() || expected == result) return;
        throw new RuleBroken(result == AdoptionOutcome.ADOPTED ? Refusal.NO_OBJECTION : Refusal.OBJECTION_STANDS);
    }

    TextAdoption adopt(String finalSymbol, Kind finalKind, UUID becomes, UUID words, Instant now) {
        mustBeOpen();
        return with(openedAt, exact, now, AdoptionOutcome.ADOPTED, "", finalSymbol, finalKind, becomes, words);
    }

    TextAdoption fail(Instant now) {
        mustBeOpen();
        return with(openedAt, exact, now, AdoptionOutcome.NOT_ADOPTED, "", symbol, kind, null, null);
    }

    /** Before it is decided, for a reason; not while a vote runs. */
    TextAdoption callOff(String reason, Instant now) {
        mustNotBeEnded();
        if (isByVote() && openedAt != null) throw new RuleBroken(Refusal.VOTING_HAS_BEGUN);
        return with(openedAt, exact, now, AdoptionOutcome.CALLED_OFF, reason, symbol, kind, null, null);
    }

    /** A Member State that decides says something of the whole, or of paragraphs. */
    Declaration declare(UUID declaration, UUID party, DeclarationKind what, DeclaredWords words, Instant now) {
        if (!isDecidedBy(party)) throw new RuleBroken(Refusal.ONLY_STATES);
        if (what == DeclarationKind.OBJECTION) {
            mustNotBeEnded();
            if (isByVote()) throw new RuleBroken(Refusal.ONLY_CONSENSUS);
        } else if (what == DeclarationKind.EXPLANATION ? !mayBeExplained() : isEnded() && !isAdopted())
            throw new RuleBroken(Refusal.NOT_ADOPTED, ended());
        return new Declaration(
                declaration, id, party, what, words.paragraphs(), words.words(), words.language(), now, null);
    }

    /** Why a State joined the decision, or did not: also where it was against the text. */
    boolean mayBeExplained() {
        return outcome != AdoptionOutcome.CALLED_OFF;
    }

    private Instant ended() {
        return Objects.requireNonNull(endedAt);
    }

    private TextAdoption with(
            @Nullable Instant opened,
            String words,
            @Nullable Instant ended,
            @Nullable AdoptionOutcome came,
            String reason,
            String called,
            Kind as,
            @Nullable UUID becomes,
            @Nullable UUID holds) {
        return new TextAdoption(
                id,
                text,
                version,
                number,
                manner,
                rule,
                majority,
                states,
                notes,
                meeting,
                setAt,
                dueAt,
                zone,
                called,
                as,
                opened,
                words,
                ended,
                came,
                reason,
                becomes,
                holds,
                fictitious,
                lock);
    }
}
