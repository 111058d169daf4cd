package org.entente.negotiation.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file that somebody sent.
 *
 * @param version that its changes are on
 * @param party for which delegation it was sent; null where the house did
 */
public record AmendedFile(
        UUID id, UUID text, UUID version, @Nullable UUID party, String fileName, Findings findings, Instant sentAt) {

    public String path() {
        return "/texts/" + text + "/proposals/files/" + id;
    }

    /** Whoever drafts for the delegation that sent it, or for the house. */
    boolean isOf(Delegate delegate) {
        return party == null ? delegate.party() == null && delegate.isRapporteur() : delegate.draftsFor(party);
    }

    /** The proposal that is made of one that was found: however often it is asked for, it is one. */
    static UUID proposal(UUID file, Found found) {
        var name = file + "/" + found.number();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
