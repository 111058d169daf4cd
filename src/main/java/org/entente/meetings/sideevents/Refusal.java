package org.entente.meetings.sideevents;

import java.util.Locale;

/** Why an act on a side event is refused. */
enum Refusal implements org.entente.web.Refusal {
    APPROVED,
    DECIDED,
    SETTLED,
    OVER,
    NOT_APPROVED,
    NOT_HELD,
    OF_ANOTHER_RECORD,
    NOT_LET_IN,
    NOT_CONFIRMED;

    @Override
    public String key() {
        return "sideevents.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
