package org.entente.web;

import java.util.UUID;

/** Whether the person who asks has lately shown by a second factor that it is they; finders of binding acts demand it. */
public record SecondFactor(boolean isRecent) {

    /** Sends whoever has not to confirm it, and back with what they typed. */
    public void demand() {
        if (!isRecent) throw new SecondFactorNeeded();
    }

    /** The same, where a file has arrived already: no browser sends one a second time. */
    public void demandKeeping(UUID file) {
        if (!isRecent) throw new SecondFactorNeeded().carrying("kept", file.toString());
    }
}
