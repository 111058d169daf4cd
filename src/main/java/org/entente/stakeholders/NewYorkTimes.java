package org.entente.stakeholders;

import org.entente.web.Dates;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;

/** Moments of New York, to the second where it matters which came first. */
final class NewYorkTimes {

    private NewYorkTimes() {}

    /** What fills the places of a refusal’s sentence. */
    static Object[] told(Ui ui, RuleBroken broken) {
        return broken.told(at -> ui.second(at, Dates.NEW_YORK)).arguments();
    }

    static void telling(Ui ui, Runnable act) {
        RuleBroken.telling(at -> ui.second(at, Dates.NEW_YORK), act);
    }
}
