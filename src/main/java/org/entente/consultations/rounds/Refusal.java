package org.entente.consultations.rounds;

import java.util.Locale;

/** Why an act on a round is refused. */
enum Refusal implements org.entente.web.Refusal {
    CLOSED,
    NOT_YET_DUE,
    NOT_LATER;

    @Override
    public String key() {
        return "rounds.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
