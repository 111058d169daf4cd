package org.entente.meetings;

import java.util.Locale;

/** Why an act on a meeting or an agenda is refused. */
enum Refusal implements org.entente.web.Refusal {
    CANCELLED,
    ALREADY_OPEN,
    NOT_OPEN,
    ENDED,
    NOT_ENDED,
    ANOTHER_WAS_OPENED,
    SAME_MODE,
    ADOPTED,
    NO_AMENDMENT,
    ITEM_IS_USED,
    NOT_THIS_SESSION;

    @Override
    public String key() {
        return "meetings.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
