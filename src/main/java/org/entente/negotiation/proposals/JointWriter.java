package org.entente.negotiation.proposals;

import java.util.Locale;
import java.util.UUID;

/** A delegation that was named to write a proposal together with the one that has begun it. */
public record JointWriter(UUID party, Answer answer) {

    /** How far it has gone along. */
    public enum Answer {
        /** It has not said anything: it may read what is in preparation, and is no author of it. */
        ASKED,
        /** It writes, and has not agreed to the words as they stand now. */
        WRITES,
        AGREES;

        public String key() {
            return "proposals.joint." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean hasAccepted() {
        return answer != Answer.ASKED;
    }
}
