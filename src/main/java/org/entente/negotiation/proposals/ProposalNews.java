package org.entente.negotiation.proposals;

import java.util.UUID;
import org.entente.negotiation.NegotiatedText;

/** Something became otherwise with a proposal on a text. */
public interface ProposalNews {

    UUID proposal();

    UUID text();

    /** Whether everybody who reads the text may know of it, so that their open pages are told. */
    default boolean isForReaders(NegotiatedText on) {
        return true;
    }
}
