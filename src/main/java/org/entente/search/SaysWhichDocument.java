package org.entente.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.languages.Language;

/**
 * Words that stand beside a symbol and say what it is of: “resolution 70/1” asks for the resolution itself, in which nobody
 * calls it so, as well as for where it is spoken of.
 */
final class SaysWhichDocument {

    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.AR, List.of("قرار", "مقرر", "وثيقة", "مشروع", "تقرير"),
            Language.ZH, List.of("决议", "决定", "文件", "草案", "报告"),
            Language.EN, List.of("resolution", "decision", "document", "draft", "report"),
            Language.FR, List.of("résolution", "décision", "document", "projet", "rapport"),
            Language.RU, List.of("резолюция", "решение", "документ", "проект", "доклад"),
            Language.ES, List.of("resolución", "decisión", "documento", "proyecto", "informe"));

    private static final Map<Language, Set<String>> FORMS = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    language -> language,
                    language -> WORDS.getOrDefault(language, List.of()).stream()
                            .flatMap(word -> Words.of(Words.stems(language), word).stream())
                            .flatMap(spot -> spot.forms().stream())
                            .collect(Collectors.toUnmodifiableSet())));

    private SaysWhichDocument() {}

    /** The symbol that words like these lead to, behind them or before them; empty where they lead to none. */
    static String symbolBeside(List<Part> parts, int at) {
        // Most questions have none, and to take words apart in six languages costs more than all the rest of reading
        // them.
        if (parts.stream().noneMatch(SaysWhichDocument::isSymbol)) return "";
        for (var i = at; i < parts.size() && isSaid(parts.get(i)); i++)
            if (i + 1 < parts.size() && isSymbol(parts.get(i + 1)))
                return Symbols.usual(parts.get(i + 1).text());
        for (var i = at; i >= 0 && isSaid(parts.get(i)); i--)
            if (i > 0 && isSymbol(parts.get(i - 1)))
                return Symbols.usual(parts.get(i - 1).text());
        return "";
    }

    private static boolean isSymbol(Part part) {
        return part.sort() == Part.Sort.REFERENCE;
    }

    private static boolean isSaid(Part part) {
        return part.sort() == Part.Sort.WORD
                && Scripts.languages(part.text()).stream().anyMatch(language -> isSaid(part.text(), language));
    }

    private static boolean isSaid(String word, Language language) {
        var spots = Words.of(Words.stems(language), word);
        var forms = FORMS.getOrDefault(language, Set.of());
        return !spots.isEmpty()
                && spots.stream().allMatch(spot -> spot.forms().stream().anyMatch(forms::contains));
    }
}
