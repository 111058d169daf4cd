package org.entente.negotiation.proposals;

import java.util.Locale;

/** Why an act on a proposal is refused. */
enum Refusal implements org.entente.web.Refusal {
    SENT,
    NOT_SENT,
    WITHDRAWN,
    TAKEN,
    GONE,
    PARAGRAPH_GONE,
    CONFLICTS,
    OWN,
    OF_THE_HOUSE,
    SPONSOR_ALREADY,
    NO_SPONSOR,
    NO_REACTION,
    NOTHING_TO_TAKE,
    NAMED_ALREADY,
    NOT_NAMED,
    NOT_AGREED,
    CHANGED_SINCE,
    WRITTEN_BY_OTHERS,
    WRITTEN_WITH_OTHERS,
    WRITTEN_ALONE;

    @Override
    public String key() {
        return "proposals.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
