package org.entente.identity;

import java.util.Locale;

/** Why an act on a person or a delegation is refused. */
enum Refusal implements org.entente.web.Refusal {
    IS_DISABLED,
    IS_YOURSELF,
    HAS_JOINED,
    HAS_LEFT,
    ROLE_NOT_YOURS,
    NOT_COME_IN,
    IS_OWN_KEY,
    IS_OWN_MEMBERSHIP,
    IS_SYSTEM_ADMINISTRATOR,
    ONLY_WAY_IN,
    NOTHING_TO_TIE,
    TOO_MANY_TOKENS;

    @Override
    public String key() {
        return "identity.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
