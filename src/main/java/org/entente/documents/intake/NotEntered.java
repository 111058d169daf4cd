package org.entente.documents.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a file does not come into the record, and the document that it has to do with. */
final class NotEntered extends RuntimeException {

    private final transient Reason reason;
    private final @Nullable UUID document;

    NotEntered(Reason reason, @Nullable UUID document) {
        super(reason.key());
        this.reason = reason;
        this.document = document;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    UUID document() {
        return document;
    }
}
