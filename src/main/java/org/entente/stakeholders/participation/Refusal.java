package org.entente.stakeholders.participation;

import java.util.Locale;

/** Why an act on a contribution is refused. */
enum Refusal implements org.entente.web.Refusal {
    OVER,
    ACCREDITED_ONLY,
    TOO_MANY_WAIT,
    NOT_WAITING,
    NOT_DECLINED,
    APPEALED_ALREADY,
    NOT_APPEALED,
    PUBLISHED,
    WITHDRAWN_ALREADY,
    GIVEN_ALREADY,
    SAID_ALREADY;

    @Override
    public String key() {
        return "participation.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
