package org.entente.negotiation.silence;

import java.util.Locale;

/** Why an act on a silence procedure is refused. */
enum Refusal implements org.entente.web.Refusal {
    NOT_YET,
    LATE,
    ENDED,
    NOT_LATER,
    NOT_YET_DUE,
    RUNS_ALREADY,
    RUNS_STILL,
    HOLDS_VERSIONS,
    SHUTS_OUT,
    READERS_CHANGED,
    NOT_CURRENT,
    BROKEN_ALREADY,
    NOT_IN_SCOPE,
    NOT_IN_IT,
    WITHDRAWN_ALREADY;

    @Override
    public String key() {
        return "silence.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
