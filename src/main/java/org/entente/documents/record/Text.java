package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * A document's words in one language and edition; what they say is never changed, a corrected edition is a new one.
 *
 * @param edition from 1, in each language
 * @param title as the text itself says it; empty where it says none
 * @param issued an ISO 8601 date as far as it is known
 * @param corrected likewise, of a corrected edition
 * @param confidence from 0 to 1, how sure the reading is of the text's structure
 * @param scan whether the file bears pictures of pages, of which no text was read
 */
public record Text(
        UUID id,
        UUID document,
        Language language,
        int edition,
        Status status,
        String title,
        @Nullable String issued,
        @Nullable String corrected,
        double confidence,
        boolean scan,
        Instant addedAt) {

    public boolean isIssued() {
        return status != Status.NOT_ISSUED;
    }
}
