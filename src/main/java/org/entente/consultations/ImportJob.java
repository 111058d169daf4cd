package org.entente.consultations;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;

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

    /**
     * One item that was not taken, and why.
     *
     * @param position its place in the source, from 0
     * @param reason a message key, with what fills its places
     */
    public record Refused(int position, String name, String reason, List<String> arguments) {

        public String sentence(Language language) {
            return Messages.text(language, reason, arguments.toArray());
        }
    }

    public String path() {
        return "/imports/" + id;
    }
}
