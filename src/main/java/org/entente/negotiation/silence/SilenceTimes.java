package org.entente.negotiation.silence;

import java.time.Instant;
import java.time.ZoneId;
import org.entente.web.Dates;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;

/** Moments by the clock that a procedure was set by, and New York's; to the second where it matters which came first. */
public final class SilenceTimes {

    private SilenceTimes() {}

    public static String minute(Ui ui, Instant at, ZoneId zone) {
        return zone.equals(Dates.NEW_YORK)
                ? ui.moment(at)
                : ui.localize("silence.clocks", ui.moment(at, zone), ui.moment(at));
    }

    public static String second(Ui ui, Instant at, ZoneId zone) {
        return zone.equals(Dates.NEW_YORK)
                ? ui.second(at, zone)
                : ui.localize("silence.clocks", ui.second(at, zone), ui.second(at, Dates.NEW_YORK));
    }

    /** What fills the places of a refusal's sentence. */
    static Object[] told(Ui ui, RuleBroken broken, ZoneId zone) {
        return broken.told(at -> second(ui, at, zone)).arguments();
    }

    static void telling(Ui ui, ZoneId zone, Runnable act) {
        RuleBroken.telling(at -> second(ui, at, zone), act);
    }
}
