package org.entente.consultations;

import java.util.Locale;

/** Why an act on a consultation, a statement or a report is refused. */
enum Refusal implements org.entente.web.Refusal {
    NOT_PLANNED,
    NOT_OPEN,
    NOT_CLOSED,
    TAKES_NO_STATEMENTS,
    READ_FIRST,
    WAS_READ,
    HAS_NO_TEXT,
    IS_HELD_ALREADY,
    ALREADY_PUBLISHED,
    NOT_PUBLISHED,
    NOTHING_TO_PUBLISH;

    @Override
    public String key() {
        return "consultations.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
