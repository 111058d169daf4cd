package org.entente.consultations;

import java.util.Locale;
import java.util.UUID;

/** A file of many statements on its way in. */
public record ImportJob(
        UUID id,
        UUID consultation,
        String sha256,
        String fileName,
        State state,
        int total,
        int done,
        int statements,
        int paragraphs,
        UUID begunBy) {

    /** Whether it goes on, rests, or is through. */
    public enum State {
        RUNNING,
        PAUSED,
        DONE;

        public String key() {
            return "consultations.import.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One item that was not taken, and why. */
    public record Refused(String name, String reason) {}

    public String path() {
        return "/imports/" + id;
    }
}
