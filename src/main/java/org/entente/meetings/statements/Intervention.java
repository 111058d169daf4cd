package org.entente.meetings.statements;

import java.util.UUID;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a statement was given at a meeting. Its words, versions, language and readers are the statement's own.
 *
 * @param decision whose position it explains
 * @param replyTo the statement that it answers
 * @param checkAgainstDelivery whether its owner asks readers to hold the prepared text against what was said
 * @param deliveredVersion the version of the text that is as it was said; null as long as there is none
 * @param videoSecond from the beginning of the meeting's recording
 * @param lock counts the saves
 */
public record Intervention(
        UUID statement,
        UUID meeting,
        @Nullable UUID item,
        InterventionKind kind,
        @Nullable UUID decision,
        @Nullable UUID replyTo,
        boolean checkAgainstDelivery,
        @Nullable Integer deliveredVersion,
        @Nullable Integer videoSecond,
        long lock) {

    public String path() {
        return "/statements/" + statement;
    }

    /** The reader is told so only as long as there is nothing better. */
    public boolean asksToCheck() {
        return checkAgainstDelivery && deliveredVersion == null;
    }

    /** A version of the text that was there before it was said stays what was prepared. */
    Intervention delivered(int version) {
        if (deliveredVersion != null && version <= deliveredVersion) throw new RuleBroken(Refusal.IS_DELIVERED_ALREADY);
        return new Intervention(
                statement, meeting, item, kind, decision, replyTo, checkAgainstDelivery, version, videoSecond, lock);
    }
}
