package org.entente.negotiation;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/**
 * The number that a paragraph has in one version.
 *
 * @param annex that it stands in; 0 in the text itself
 * @param steps its number, that of its sub-paragraph, and so on; none where it is spoken of without
 */
public record ProvisionNumber(ProvisionKind kind, int annex, List<Integer> steps) {

    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    public ProvisionNumber {
        steps = List.copyOf(steps);
    }

    /** As it is printed and spoken of in this language; empty where it has none. */
    public String in(Language language) {
        if (kind == ProvisionKind.ANNEX) return Messages.text(language, "negotiation.number.annex", roman(annex));
        if (steps.isEmpty()) return "";
        var own = own(language);
        return annex == 0 ? own : Messages.text(language, "negotiation.number.annexed", roman(annex), own);
    }

    /** As it stands in the margin of a version: of a sub-paragraph the last step alone. */
    public String printed(Language language) {
        if (kind == ProvisionKind.ANNEX || steps.isEmpty()) return "";
        var depth = steps.size() - 1;
        return depth == 0 ? own(language) : step(depth, steps.get(depth), language);
    }

    private String own(Language language) {
        var first = Integer.toString(steps.getFirst());
        var said = switch (kind) {
            case PREAMBULAR -> Messages.text(language, "negotiation.number.preambular", first);
            case PLAIN -> "";
            default -> first;
        };
        var under = new StringBuilder(said);
        for (var depth = 1; depth < steps.size(); depth++) under.append(step(depth, steps.get(depth), language));
        if (steps.size() == 1 && kind == ProvisionKind.NUMBERED) under.append('.');
        return under.toString();
    }

    /** Letters, then small Roman numbers, then letters again; in brackets, of which some languages write the second alone. */
    private static String step(int depth, int number, Language language) {
        var mark = depth % 2 == 0 ? small(number, language) : letter(number, language);
        return switch (language) {
            case ES, FR, RU -> mark + ")";
            default -> "(" + mark + ")";
        };
    }

    private static String small(int number, Language language) {
        return language == Language.AR
                ? Integer.toString(number)
                : roman(number).toLowerCase(Locale.ROOT);
    }

    /** a to z, then aa, ab and so on; in Arabic in the order of numbers. */
    private static String letter(int number, Language language) {
        var letters = language == Language.AR ? ABJAD : "abcdefghijklmnopqrstuvwxyz";
        var mark = new StringBuilder();
        for (var rest = number; rest > 0; rest = (rest - 1) / letters.length())
            mark.insert(0, letters.charAt((rest - 1) % letters.length()));
        return mark.toString();
    }

    private static String roman(int number) {
        return new RuleBasedNumberFormat(ULocale.ROOT, RuleBasedNumberFormat.NUMBERING_SYSTEM)
                .format(number, "%roman-upper");
    }
}
