package org.entente.meetings.statements;

import java.util.Locale;

/** Why what was said or decided at a meeting cannot be kept so. */
enum Refusal implements org.entente.web.Refusal {
    IS_DELIVERED_ALREADY,
    IS_CANCELLED,
    IS_STRUCK,
    NOT_LET_IN,
    NO_TRANSLATION,
    TAKES_NO_STATEMENTS;

    @Override
    public String key() {
        return "statements.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
