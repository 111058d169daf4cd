package org.entente.identity;

import java.util.Locale;

/** Why an act on a person is refused. */
enum Refusal implements org.entente.web.Refusal {
    IS_DISABLED,
    IS_YOURSELF;

    @Override
    public String key() {
        return "identity.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
