package org.entente.negotiation.files;

import java.util.List;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalStanding;

/**
 * A proposal in a list of amendments.
 *
 * @param proponents whose it is, as far as the reader may know
 * @param kind what it asks for, in words
 * @param on the paragraphs it is on, as they are spoken of
 * @param at ISO 8601
 */
record ListedAmendment(ProposalStanding standing, List<Proponent> proponents, String kind, List<String> on, String at) {

    ListedAmendment {
        proponents = List.copyOf(proponents);
        on = List.copyOf(on);
    }

    /** @param code of a party, or another short name without spaces */
    record Proponent(String code, String name) {

        String id() {
            return "org_" + code;
        }
    }

    Proposal proposal() {
        return standing.proposal();
    }

    String name() {
        return "prop_" + proposal().id();
    }
}
