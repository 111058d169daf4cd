package org.entente.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** What the parts of a question mean in each language, widened by the words of the same meaning. */
final class Meant {

    private final Synonyms synonyms;
    private final boolean wide;
    private final Map<Language, List<Choice>> inLanguage = new EnumMap<>(Language.class);
    private final List<Choice> inNone = new ArrayList<>();
    private final Map<UUID, Synonyms.Meaning> widened = new LinkedHashMap<>();
    private final List<Set<Language>> notIn = new ArrayList<>();

    private Meant(Synonyms synonyms, boolean wide) {
        this.synonyms = synonyms;
        this.wide = wide;
        for (var language : Language.values()) inLanguage.put(language, new ArrayList<>());
    }

    static Meant of(List<Part> parts, Synonyms synonyms, boolean wide) {
        var meant = new Meant(synonyms, wide);
        for (var at = 0; at < parts.size(); ) at += meant.read(parts, at);
        return meant;
    }

    /** In each language that the question can be answered in; under no language the rest. */
    Map<Language, List<Choice>> inLanguages() {
        var possible = new EnumMap<>(inLanguage);
        notIn.forEach(languages -> possible.keySet().removeAll(languages));
        possible.values().removeIf(List::isEmpty);
        return possible;
    }

    List<Choice> inNone() {
        return inNone;
    }

    /** By which meanings the question was widened. */
    List<Synonyms.Meaning> widened() {
        return List.copyOf(widened.values());
    }

    /** One part, or as many words as have a meaning together; answers how many that were. */
    private int read(List<Part> parts, int at) {
        var run = run(parts, at);
        var matched = synonyms.match(run);
        var length = Math.max(1, matched.length());
        if (matched.length() > 0) widened.putAll(matched.meanings());
        var said = parts.subList(at, at + length);
        var symbol = symbol(parts, at);
        var missing = EnumSet.noneOf(Language.class);
        for (var language : Language.values()) {
            var either = new ArrayList<List<Wording>>();
            var literal = literal(said, language);
            if (literal != null && !literal.isEmpty()) either.add(literal);
            otherwise(either, said, language);
            for (var meaning : matched.meanings().values()) {
                if (wide || matched.saidIn().contains(language)) widen(either, meaning, language);
            }
            var choice = new Choice(List.copyOf(either), symbol);
            // What can be said in a language, and is no more than “the” and “of”, asks for nothing.
            if (!choice.isEmpty()) choices(language).add(choice);
            else if (literal == null) missing.add(language);
        }
        notIn.add(missing);
        var plain = literalInNone(said);
        if (!plain.isEmpty()) inNone.add(new Choice(List.of(plain), symbol));
        return length;
    }

    private List<Choice> choices(Language language) {
        return inLanguage.computeIfAbsent(language, none -> new ArrayList<>());
    }

    private static List<String> run(List<Part> parts, int at) {
        if (parts.get(at).sort() == Part.Sort.PHRASE)
            return List.of(parts.get(at).text());
        return parts.subList(at, parts.size()).stream()
                .takeWhile(part -> part.sort() == Part.Sort.WORD || part.sort() == Part.Sort.REFERENCE)
                .map(Part::text)
                .toList();
    }

    private static String symbol(List<Part> parts, int at) {
        var part = parts.get(at);
        return part.sort() == Part.Sort.REFERENCE
                ? Symbols.usual(part.text())
                : SaysWhichDocument.symbolBeside(parts, at);
    }

    /** Null where it cannot be said in this language. */
    private static @Nullable List<Wording> literal(List<Part> said, Language language) {
        var all = new ArrayList<Wording>();
        for (var part : said) {
            if (!Scripts.languages(part.text()).contains(language)) return null;
            all.addAll(wordings(part, language));
        }
        return all;
    }

    private static List<Wording> literalInNone(List<Part> said) {
        return said.stream().flatMap(part -> wordings(part, null).stream()).toList();
    }

    private static List<Wording> wordings(Part part, @Nullable Language language) {
        if (part.sort() == Part.Sort.REFERENCE && Symbols.isSeries(Symbols.usual(part.text()))) return List.of();
        // Chinese words have no beginnings to tell from the middle of others: what goes on is what stands there.
        var isBegun = part.sort() == Part.Sort.BEGINNING;
        if (isBegun && !Scripts.isChinese(part.text())) return Wording.beginning(language, part.text());
        if (language == Language.ZH) return ChineseWording.of(part.text(), isBegun || part.sort() == Part.Sort.PHRASE);
        return some(Wording.of(language, part.text()));
    }

    private static List<Wording> some(Wording wording) {
        return wording.isEmpty() ? List.of() : List.of(wording);
    }

    /** As others write the same word. */
    private static void otherwise(List<List<Wording>> either, List<Part> said, Language language) {
        var part = said.getFirst();
        if (said.size() > 1 || part.sort() != Part.Sort.WORD) return;
        Hyphens.otherwise(part.text())
                .map(word -> literal(List.of(new Part(part.sort(), word, part.excluded())), language))
                .filter(word -> !word.isEmpty())
                .ifPresent(either::add);
    }

    private void widen(List<List<Wording>> either, Synonyms.Meaning meaning, Language language) {
        for (var word : meaning.in(language)) {
            var all = language == Language.ZH ? ChineseWording.of(word, true) : some(Wording.of(language, word));
            if (!all.isEmpty() && !either.contains(all)) either.add(all);
        }
    }
}
