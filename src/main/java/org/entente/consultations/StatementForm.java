package org.entente.consultations;

import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A statement as it is pasted or uploaded.
 *
 * @param lock of the statement that is corrected, as the form knew it
 * @param kept the id of a file that was sent before, when the form came back with a mistake
 */
public record StatementForm(
        String party,
        String onBehalfOf,
        String aligned,
        String language,
        String deliveredOn,
        String text,
        String lock,
        String kept,
        @Nullable MultipartFile file) {

    static final int MOST = 1_000_000;

    public StatementForm {
        party = party == null ? "" : party;
        onBehalfOf = onBehalfOf == null ? "" : onBehalfOf;
        aligned = aligned == null ? "" : aligned;
        language = language == null ? "" : language;
        deliveredOn = deliveredOn == null ? "" : deliveredOn.strip();
        text = text == null ? "" : text;
        lock = lock == null ? "" : lock;
        kept = kept == null ? "" : kept;
    }

    public static StatementForm empty() {
        return new StatementForm("", "", "", "", "", "", "", "", null);
    }

    /** @param aligned codes, as they are typed */
    public static StatementForm by(String party, String onBehalfOf, String aligned) {
        return new StatementForm(party, onBehalfOf, aligned, "", "", "", "", "", null);
    }

    public static StatementForm correcting(Statement statement, String text) {
        return new StatementForm("", "", "", "", "", text, Long.toString(statement.lock()), "", null);
    }

    public StatementForm withLock(long current) {
        return new StatementForm(
                party, onBehalfOf, aligned, language, deliveredOn, text, Long.toString(current), kept, null);
    }

    public long knownLock() {
        return lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1;
    }

    /** For the correction of a text alone the other fields are empty, and so without fault. */
    public Mistakes mistakes(boolean hasFile) {
        var mistakes = new Mistakes();
        Dates.check(mistakes, "deliveredOn", deliveredOn);
        if (!hasFile && text.codePoints().noneMatch(Character::isLetterOrDigit))
            mistakes.on("text", "consultations.mistake.no_text");
        return mistakes.atMost("text", text, MOST).atMost("aligned", aligned, 4000);
    }
}
