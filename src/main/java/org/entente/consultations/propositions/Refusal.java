package org.entente.consultations.propositions;

import java.util.Locale;

/** Why an act on a proposition or a position is refused. */
enum Refusal implements org.entente.web.Refusal {
    NOT_DRAFT,
    NOT_OPEN,
    WITHDRAWN_ALREADY,
    NO_PARAGRAPH,
    NO_CHANGE,
    CHANGE_WITHOUT_NEED,
    ANSWERED_ALREADY,
    ASKED_IN_A_ROUND;

    @Override
    public String key() {
        return "propositions.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
