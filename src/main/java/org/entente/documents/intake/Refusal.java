package org.entente.documents.intake;

import java.util.Locale;

/** Why the way into the record says no. */
enum Refusal implements org.entente.web.Refusal {
    /** It is being read, or was refused. */
    NOTHING_TO_CONFIRM,
    /** Somebody has entered a later edition meanwhile. */
    NOT_THE_LATEST,
    NOT_TO_BE_READ_AGAIN,
    /** Everybody reads it; only another edition takes its place. */
    STANDS_IN_RECORD;

    @Override
    public String key() {
        return "intake.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
