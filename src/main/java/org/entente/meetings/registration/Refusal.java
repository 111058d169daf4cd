package org.entente.meetings.registration;

import java.util.Locale;

/** Why an act on a registration is refused. */
enum Refusal implements org.entente.web.Refusal {
    OF_ANOTHER_RECORD,
    NOT_ACCREDITED,
    CONFIRMED_ALREADY,
    NOTHING_TO_CONFIRM;

    @Override
    public String key() {
        return "registration.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
