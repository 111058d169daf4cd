package org.entente.identity;

import org.entente.web.Mistakes;

/**
 * Whether somebody acts in the place of a delegation’s administrator, and why: nobody else’s act has a reason, whatever was sent.
 *
 * @param asked whether a reason is asked for
 */
public record SteppingIn(boolean asked, String reason) {

    private static final int LONGEST_REASON = 500;

    public SteppingIn {
        reason = asked ? reason.strip() : "";
    }

    Mistakes mistakes() {
        return asked ? new Mistakes().text("reason", reason, LONGEST_REASON) : new Mistakes();
    }
}
