package org.entente.documents.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much of what was found is right, and how much of what there is was found. */
record Score(int found, int there, int right) {

    static final Score NONE = new Score(0, 0, 0);

    /** Each thing once, however often it stands there. */
    static Score of(List<String> found, List<String> there) {
        var left = new ArrayList<>(there);
        var right = found.stream().filter(left::remove).count();
        return new Score(found.size(), there.size(), (int) right);
    }

    Score plus(Score other) {
        return new Score(found + other.found, there + other.there, right + other.right);
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return there == 0 ? 1 : (double) right / there;
    }

    /** Both in one number. */
    double f() {
        return found + there == 0 ? 1 : 2.0 * right / (found + there);
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-44s precision %.3f  recall %.3f  (%d found, %d there, %d right)",
                what,
                precision(),
                recall(),
                found,
                there,
                right);
    }

    /** Letters and digits alone: how a line was set is no part of the text. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The two ends of a paragraph: where both are right, so are its borders. */
    static String ends(String text) {
        var letters = letters(text.replaceAll("[¹²³⁰⁴-⁹]", ""));
        return letters.length() < 50
                ? letters
                : letters.substring(0, 24) + "…" + letters.substring(letters.length() - 24);
    }
}
