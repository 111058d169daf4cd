package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Where a party stands on a proposition: never changed, followed by the next.
 *
 * @param number the later one is higher
 * @param change what would have to change in the proposition, where it needs that
 * @param reason why, where the party says so
 * @param language in which change and reason are written
 * @param ownWord whether the delegation said it, or a rapporteur read it in its statements
 * @param answers the reading that it confirms or corrects
 * @param round in which it was answered
 * @param revealed false while that round runs
 */
public record Position(
        UUID id,
        long number,
        UUID proposition,
        UUID party,
        Stance stance,
        String change,
        String reason,
        Language language,
        boolean ownWord,
        @Nullable UUID answers,
        @Nullable UUID round,
        boolean revealed,
        Instant at,
        List<UUID> paragraphs) {

    public Position {
        if (stance == Stance.NEEDS_CHANGE && change.isBlank()) throw new RuleBroken(Refusal.NO_CHANGE);
        if (stance != Stance.NEEDS_CHANGE && !change.isBlank()) throw new RuleBroken(Refusal.CHANGE_WITHOUT_NEED);
        if (!ownWord && paragraphs.isEmpty()) throw new RuleBroken(Refusal.NO_PARAGRAPH);
    }

    /** As a rapporteur reads it in a party's statements, until the delegation confirms or corrects it. */
    static Position read(
            UUID id,
            Proposition proposition,
            UUID party,
            Stance stance,
            String change,
            String reason,
            Language language,
            List<UUID> paragraphs,
            Instant now) {
        proposition.mustTakePositions();
        return new Position(
                id,
                0,
                proposition.id(),
                party,
                stance,
                change,
                reason,
                language,
                false,
                null,
                null,
                true,
                now,
                paragraphs);
    }

    /** As a delegation says it. */
    public static Position taken(
            UUID id,
            Proposition proposition,
            UUID party,
            Stance stance,
            String change,
            String reason,
            Language language,
            List<UUID> paragraphs,
            @Nullable UUID round,
            Instant now) {
        proposition.mustTakePositions();
        return new Position(
                id,
                0,
                proposition.id(),
                party,
                stance,
                change,
                reason,
                language,
                true,
                null,
                round,
                round == null,
                now,
                paragraphs);
    }

    /** The delegation makes a reading its own word. */
    Position confirmed(UUID newId, Proposition on, Instant now) {
        if (ownWord) throw new RuleBroken(Refusal.ANSWERED_ALREADY);
        return taken(newId, on, party, stance, change, reason, language, paragraphs, null, now)
                .answering(id);
    }

    Position answering(@Nullable UUID reading) {
        return new Position(
                id,
                number,
                proposition,
                party,
                stance,
                change,
                reason,
                language,
                ownWord,
                reading,
                round,
                revealed,
                at,
                paragraphs);
    }

    public String path() {
        return "/positions/" + id;
    }

    /** While its round runs, it is its delegation's own, and the secretariat's who runs the round. */
    boolean isShownTo(Reader reader) {
        return revealed
                || reader.isRapporteur()
                || reader.delegate().filter(own -> own.belongsTo(party)).isPresent();
    }
}
