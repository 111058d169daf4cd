package org.entente.process.bodies;

import java.util.List;
import org.entente.web.Crumb;

/**
 * Where a form stands and what it asks.
 *
 * @param title a message key
 * @param lead a message key; empty where the title says enough
 * @param action without language, to which the form is sent
 * @param removal without language, to which what the form shows is sent to be taken out; empty where it cannot be
 */
public record FormPage(
        String title,
        String lead,
        String action,
        String removal,
        List<Crumb> trail,
        boolean fictitious,
        List<Question> questions) {

    /** The lead where something is begun, with the way to what has been begun already. */
    static final String SOMETHING_NEW = "bodies.something_new";

    public boolean beginsSomething() {
        return lead.equals(SOMETHING_NEW);
    }
}
