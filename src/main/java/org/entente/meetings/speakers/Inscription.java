package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * That a delegation is to speak. Its id is the speech's as well: whoever prepares a text knows it before the floor is given.
 *
 * @param number counts the inscriptions of its list, from 1, in the order in which they came
 * @param rank of the speaker, where it was told
 * @param precedence the rank's position
 * @param onBehalfOf parties in whose name it speaks as well
 * @param aligned parties that have said they align themselves
 * @param note what else is to be known, in its own words
 * @param language in which it is to be spoken, where that was told
 */
public record Inscription(
        UUID id,
        UUID list,
        int number,
        UUID party,
        Category category,
        SpeechKind kind,
        @Nullable UUID rank,
        int precedence,
        List<UUID> onBehalfOf,
        List<UUID> aligned,
        String note,
        @Nullable Language language,
        Instant at) {

    boolean isForNoGroup() {
        return kind != SpeechKind.GROUP_STATEMENT && category != Category.GROUP;
    }

    boolean isInStakeholdersSegment() {
        return category == Category.STAKEHOLDER && kind.isStatement();
    }

    /** Whether both wait in one queue, and in one segment of it. */
    boolean standsWith(Inscription other) {
        return kind.queue() == other.kind.queue() && isInStakeholdersSegment() == other.isInStakeholdersSegment();
    }

    /** The same delegation on the same list for the same: it stands there once. */
    boolean isSameAs(Inscription other) {
        return party.equals(other.party) && kind == other.kind;
    }

    Inscription numbered(int asNumber) {
        return new Inscription(
                id, list, asNumber, party, category, kind, rank, precedence, onBehalfOf, aligned, note, language, at);
    }

    /** Whether nothing is told but that it is to speak, as a plain button says it. */
    boolean tellsNothing() {
        return rank == null && onBehalfOf.isEmpty() && aligned.isEmpty() && note.isEmpty() && language == null;
    }

    /** Another one whenever something else is told: by it a form knows from what it was made. */
    String mark() {
        var told = Objects.hash(rank, onBehalfOf, aligned, note, language == null ? "" : language.code());
        return Integer.toHexString(told);
    }

    /** The same place, with what another form says of it. */
    Inscription told(Inscription by) {
        return new Inscription(
                id,
                list,
                number,
                party,
                category,
                kind,
                by.rank,
                by.precedence,
                by.onBehalfOf,
                by.aligned,
                by.note,
                by.language,
                at);
    }
}
