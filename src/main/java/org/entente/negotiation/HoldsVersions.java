package org.entente.negotiation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Ui;

/** What has been begun on the version that holds now and has to be over before another is issued; the room that knows answers as a bean. */
public interface HoldsVersions {

    /** Refuses while there is any. Within the transaction that issues, so that none is begun meanwhile. */
    void mustNotHold(UUID text, Instant now);

    /** For whoever prepares the other: why it cannot be issued, and the way to what holds it. */
    Optional<OnText.Link> holding(NegotiatedText text, Ui ui);
}
