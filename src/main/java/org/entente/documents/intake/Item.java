package org.entente.documents.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the record.
 *
 * @param line in the manifest, where there is one
 * @param sha256 none for a line of a manifest that names no file
 * @param tries how often its reading was begun
 * @param text the text it became, of the document it belongs to
 * @param lookedBy who has confirmed the reading, or set the file aside
 */
public record Item(
        UUID id,
        UUID delivery,
        String name,
        @Nullable Integer line,
        @Nullable String sha256,
        long size,
        Facts given,
        State state,
        List<Reason> reasons,
        int tries,
        @Nullable Double confidence,
        @Nullable UUID document,
        @Nullable UUID text,
        @Nullable UUID sentBy,
        @Nullable Instant lookedAt,
        @Nullable UUID lookedBy,
        long lock) {

    /** How far it is. */
    public enum State {
        WAITING,
        READING,
        LOOK,
        REFUSED,
        READ;

        public String key() {
            return "intake.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return "/documents/incoming/items/" + id;
    }

    /** Without the folders it came in. */
    public String fileName() {
        return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    }

    public boolean hasFile() {
        return sha256 != null;
    }

    String hash() {
        return Objects.requireNonNull(sha256);
    }

    /** Refused, or read but kept out of the record until somebody says more. */
    public boolean mayBeReadAgain() {
        return hasFile() && text == null && (state == State.REFUSED || state == State.LOOK);
    }

    /** What was read of it can be put right, whether it is in the record or waits before it. */
    public boolean mayBePutRight() {
        return state == State.LOOK || state == State.READ && text != null;
    }
}
