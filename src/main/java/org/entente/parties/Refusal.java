package org.entente.parties;

import java.util.Locale;

/** Why an act on a party is refused. */
enum Refusal implements org.entente.web.Refusal {
    NOT_A_LAST_DAY,
    ALREADY_ENDED,
    NO_SOURCE,
    ALREADY_CONFIRMED;

    @Override
    public String key() {
        return "parties.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
