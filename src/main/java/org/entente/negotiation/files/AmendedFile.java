package org.entente.negotiation.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file that somebody sent.
 *
 * @param version that its changes are on
 * @param party for which delegation it was sent; null where the house did
 * @param discarded the numbers of what its senders want none of, for as long as they do
 * @param discardedAt when they discarded all of it; null where they have not
 */
public record AmendedFile(
        UUID id,
        UUID text,
        UUID version,
        @Nullable UUID party,
        String fileName,
        Findings findings,
        Instant sentAt,
        Set<Integer> discarded,
        @Nullable Instant discardedAt) {

    public AmendedFile {
        discarded = Set.copyOf(discarded);
    }

    public String path() {
        return "/texts/" + text + "/proposals/files/" + id;
    }

    /** Whoever drafts for the delegation that sent it, or for the house. */
    boolean isOf(Delegate delegate) {
        return party == null ? delegate.party() == null && delegate.isRapporteur() : delegate.draftsFor(party);
    }

    public boolean isDiscarded() {
        return discardedAt != null;
    }

    boolean isDiscarded(Found found) {
        return discarded.contains(found.number());
    }

    void mustNotBeDiscarded() {
        if (isDiscarded()) throw new RuleBroken(Refusal.FILE_DISCARDED);
    }

    /** Until a proposal is made of it: that one is discarded where it is. */
    static void mustNotBeKept(ReviewedChange change) {
        if (change.kept() != null) throw new RuleBroken(Refusal.KEPT);
    }

    /** The proposal that is made of one that was found: however often it is asked for, it is one. */
    static UUID proposal(UUID file, Found found) {
        var name = file + "/" + found.number();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
