package org.entente.negotiation.adoption;

import org.entente.web.RuleBroken;
import org.entente.web.Ui;

/** Moments in refusals, by the clock that the adoption was set by, to the second: it may matter which came first. */
final class AdoptionTimes {

    private AdoptionTimes() {}

    static Object[] told(Ui ui, RuleBroken broken, TextAdoption adoption) {
        return broken.told(at -> ui.second(at, adoption.zone())).arguments();
    }

    static void telling(Ui ui, TextAdoption adoption, Runnable act) {
        RuleBroken.telling(at -> ui.second(at, adoption.zone()), act);
    }
}
