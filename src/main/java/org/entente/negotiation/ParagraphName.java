package org.entente.negotiation;

import java.util.ArrayList;
import java.util.Collection;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph is called where it is not shown.
 *
 * @param number as it is spoken of; empty where it has none
 */
public record ParagraphName(ProvisionKind kind, String number, String words) {

    private static final int MOST = 60;
    private static final int FIRST = 50;

    /** In a list: by its number, without the stop that is printed behind it, or by its first words. */
    public String called() {
        if (!number.isEmpty()) return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
        return words.length() <= MOST
                ? words
                : words.substring(
                                0,
                                words.offsetByCodePoints(0, Math.min(FIRST, words.codePointCount(0, words.length()))))
                        + "…";
    }

    /** In a sentence: “the title and paragraphs 2 and 3”. */
    public static String told(Ui ui, Collection<ParagraphName> names) {
        var numbers = names.stream()
                .filter(ParagraphName::isParagraphWithNumber)
                .map(ParagraphName::called)
                .toList();
        var told = new ArrayList<String>();
        var isCounted = false;
        for (var each : names) {
            if (!each.isParagraphWithNumber()) told.add(each.told(ui));
            else if (!isCounted) {
                told.add(ui.localize("negotiation.named.paragraphs", numbers.size(), ui.list(numbers)));
                isCounted = true;
            }
        }
        return ui.list(told);
    }

    /** A number by itself where it has one. */
    public String told(Ui ui) {
        return switch (kind) {
            case TITLE -> ui.localize("negotiation.named.title");
            case HEADING -> ui.localize("negotiation.named.heading", called());
            case NOTE -> ui.localize("negotiation.named.note", called());
            default -> number.isEmpty() ? ui.localize("negotiation.named.plain", called()) : called();
        };
    }

    /**
     * Where what is to move is to stand, as a sentence.
     *
     * @param other behind which; null before all
     */
    public static String behind(Ui ui, @Nullable ParagraphName other) {
        if (other == null) return ui.localize("negotiation.named.before_all");
        return ui.localize(
                other.isParagraphWithNumber() ? "negotiation.named.behind.paragraph" : "negotiation.named.behind",
                other.called());
    }

    private boolean isParagraphWithNumber() {
        return kind.isDeep() && !number.isEmpty();
    }
}
