package org.entente.meetings.booth;

import java.util.Locale;

/** Why an address for interpreters cannot be made, or revoked. */
enum Refusal implements org.entente.web.Refusal {
    OVER,
    REVOKED_ALREADY;

    @Override
    public String key() {
        return "booth.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
