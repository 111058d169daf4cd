package org.entente.process.bodies;

import java.util.Map;

/**
 * One field of a form in which officers keep what is known.
 *
 * @param name of the field; for {@link Kind#NAMES} the beginning of six, one for each language
 * @param label a message key
 * @param hint a message key; empty for none
 * @param most characters
 * @param options of a choice, from value to what it is called
 */
public record Question(
        String name, Kind kind, String label, String hint, boolean required, int most, Map<String, String> options) {

    /** How it is answered. */
    public enum Kind {
        NAMES,
        WORDS,
        DAY,
        YEAR,
        SYMBOL,
        CHOICE,
        MARK
    }

    static Question names(String name, String label, boolean required) {
        return new Question(name, Kind.NAMES, label, "", required, 300, Map.of());
    }

    static Question words(String name, String label, String hint, boolean required, int most) {
        return new Question(name, Kind.WORDS, label, hint, required, most, Map.of());
    }

    static Question day(String name, String label) {
        return new Question(name, Kind.DAY, label, "bodies.day.hint", false, 10, Map.of());
    }

    static Question year(String name, String label, boolean required) {
        return new Question(name, Kind.YEAR, label, "", required, 4, Map.of());
    }

    static Question symbol(boolean required) {
        return new Question("symbol", Kind.SYMBOL, "bodies.symbol", "bodies.symbol.hint", required, 120, Map.of());
    }

    static Question choice(String name, String label, String hint, boolean required, Map<String, String> options) {
        return new Question(name, Kind.CHOICE, label, hint, required, 100, options);
    }

    /** Every fact says where it was taken from, and whether somebody has still to confirm it. */
    static Question source() {
        return words("source", "web.source", "bodies.source.hint", true, 500);
    }

    static Question unverified() {
        return new Question("unverified", Kind.MARK, "bodies.unverified", "", false, 3, Map.of());
    }
}
