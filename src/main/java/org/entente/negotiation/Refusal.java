package org.entente.negotiation;

import java.util.Locale;

/** Why an act on a text under negotiation is refused. */
public enum Refusal implements org.entente.web.Refusal {
    EMPTY,
    GONE,
    LAST_PARAGRAPH,
    UNDER_ITSELF,
    NOTHING_BEHIND,
    TOO_LONG,
    NO_DRAFT,
    DRAFT_ALREADY,
    FIRST_VERSION,
    NOTHING_CHANGED,
    TRANSLATED,
    UNATTRIBUTED,
    KEEPS_WHO_ASKED,
    NAMED_ALREADY,
    TAKEN_BACK_ALREADY,
    ADOPTED;

    @Override
    public String key() {
        return "negotiation.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
