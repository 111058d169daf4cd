package org.entente.web;

/** Whether the person who asks has lately shown by a second factor that it is they; finders of binding acts demand it. */
public record SecondFactor(boolean isRecent) {

    /** Sends whoever has not to confirm it, and back with what they typed. */
    public void demand() {
        if (!isRecent) throw new SecondFactorNeeded();
    }
}
