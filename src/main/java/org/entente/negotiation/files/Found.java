package org.entente.negotiation.files;

import java.util.List;
import java.util.UUID;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.proposals.ProposalKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file asks for on paragraphs of a version.
 *
 * @param number by which it is chosen, from 0 in each file
 * @param author as the file says, which is nobody's authority
 * @param at as the file says, ISO 8601; empty where it does not
 * @param claims the proposal that the file says it is; null where it says nothing
 * @param byWords whether the paragraph was found by what it says, for the file no longer names it
 * @param untracked whether the file also has other words where it tracks no change
 */
public record Found(
        int number,
        ProposalKind kind,
        List<UUID> paragraphs,
        String words,
        ProvisionKind provisionKind,
        int level,
        @Nullable UUID after,
        String reason,
        String author,
        String at,
        @Nullable UUID claims,
        boolean byWords,
        boolean untracked) {

    public Found {
        paragraphs = List.copyOf(paragraphs);
    }
}
