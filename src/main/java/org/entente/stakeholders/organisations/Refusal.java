package org.entente.stakeholders.organisations;

import java.util.Locale;

/** Why nothing is decided on a line of a list. */
enum Refusal implements org.entente.web.Refusal {
    DECIDED;

    @Override
    public String key() {
        return "organisations.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
