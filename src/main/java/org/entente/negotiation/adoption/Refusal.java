package org.entente.negotiation.adoption;

import java.util.Locale;

/** Why an act on an adoption is refused. */
enum Refusal implements org.entente.web.Refusal {
    ENDED,
    TOO_EARLY,
    ALREADY_OPEN,
    NOT_OPEN,
    NOT_CURRENT,
    IN_PREPARATION,
    SHUTS_OUT,
    READERS_CHANGED,
    ALREADY_BEFORE,
    ALREADY_ADOPTED,
    VOTES_PENDING,
    VOTE_RUNS,
    VOTING_HAS_BEGUN,
    VOTE_NOT_OPEN,
    VOTE_CLOSED,
    NO_CHOICE,
    ONLY_CONSENSUS,
    ONLY_STATES,
    OBJECTED_ALREADY,
    OBJECTION_STANDS,
    NO_OBJECTION,
    NOT_ADOPTED,
    WITHDRAWN_ALREADY,
    NOT_THE_LAST,
    NOT_THERE,
    VOTED_ON_ALREADY,
    LAST_PARAGRAPH,
    SAID_ALREADY,
    NOTHING_CORRECTED,
    SYMBOL_TAKEN;

    @Override
    public String key() {
        return "adoption.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
