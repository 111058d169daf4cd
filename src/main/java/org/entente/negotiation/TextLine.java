package org.entente.negotiation;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as a page shows it.
 *
 * @param number as it is spoken of; empty where it has none
 * @param printed as it stands in the margin
 * @param change what became of it since the version before; null in a first version
 * @param language that the words are in
 * @param lags whether a translation says other words than the original's of this version, or is missing and shown in the original
 */
public record TextLine(
        Provision provision,
        String number,
        String printed,
        @Nullable ParagraphChange change,
        String words,
        Language language,
        boolean lags) {

    /** The one of a paragraph; null where it is not among them. */
    public static @Nullable TextLine among(List<TextLine> lines, @Nullable UUID paragraph) {
        return lines.stream()
                .filter(each -> each.id().equals(paragraph))
                .findFirst()
                .orElse(null);
    }

    /** How many paragraphs stand under one. */
    public static int under(List<TextLine> lines, UUID paragraph) {
        var text = new Draft(lines.stream().map(TextLine::provision).toList());
        return text.whole(paragraph).size() - 1;
    }

    public UUID id() {
        return provision.id();
    }

    /** With the words of the original, whatever it was laid out in. */
    TextLine in(Language original) {
        return new TextLine(provision, number, printed, change, Visible.of(provision.words()), original, lags);
    }

    /** Its fragment on the page of its version. */
    public String anchor() {
        return "p-" + id();
    }

    public ParagraphName name() {
        return new ParagraphName(provision.kind(), number, words);
    }

    /** In a list of its text. */
    public String called() {
        return name().called();
    }
}
