package org.entente.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;

/** The list of words that mean the same, made ready for being asked about each part of a question. */
public final class Synonyms {

    /** Words of one meaning, in each language as many as there are for it. */
    public record Meaning(UUID id, Map<Language, List<String>> words) {

        public List<String> in(Language language) {
            return words.getOrDefault(language, List.of());
        }
    }

    /** So many words of a question mean together one of these; the languages are those in which it was said. */
    record Matched(int length, Map<UUID, Meaning> meanings, Set<Language> saidIn) {

        static final Matched NOTHING = new Matched(0, Map.of(), Set.of());
    }

    static final Synonyms NONE = new Synonyms(List.of());

    private record Expression(List<Words.Spot> spots, Language language, Meaning meaning) {}

    private final List<Meaning> meanings;
    private final Map<Language, Map<String, List<Expression>>> byFirst = new EnumMap<>(Language.class);

    Synonyms(List<Meaning> meanings) {
        this.meanings = List.copyOf(meanings);
        for (var meaning : meanings) {
            meaning.words().forEach((language, words) -> words.forEach(word -> add(meaning, language, word)));
        }
    }

    private void add(Meaning meaning, Language language, String word) {
        var spots = Words.of(Words.stems(language), word);
        if (spots.isEmpty()) return;
        for (var form : spots.getFirst().forms()) {
            byFirst.computeIfAbsent(language, none -> new HashMap<>())
                    .computeIfAbsent(form, none -> new ArrayList<>())
                    .add(new Expression(spots, language, meaning));
        }
    }

    List<Meaning> meanings() {
        return meanings;
    }

    /** The longest expression that these words begin with, in any language that they can be of. */
    Matched match(List<String> words) {
        var best = Matched.NOTHING;
        for (var language : byFirst.keySet()) {
            var said = match(words, language);
            if (said.length() > best.length()) best = said;
            else if (said.length() == best.length() && best.length() > 0) best = both(best, said);
        }
        return best;
    }

    private static Matched both(Matched one, Matched other) {
        var meanings = new HashMap<>(one.meanings());
        meanings.putAll(other.meanings());
        var saidIn = new HashSet<>(one.saidIn());
        saidIn.addAll(other.saidIn());
        return new Matched(one.length(), meanings, saidIn);
    }

    private Matched match(List<String> words, Language language) {
        var taken = taken(words, language);
        for (var length = taken.size(); length > 0; length--) {
            var spots = taken.subList(0, length).stream().flatMap(List::stream).toList();
            if (spots.isEmpty()) continue;
            var found = new HashMap<UUID, Meaning>();
            for (var expression : beginning(spots.getFirst(), language)) {
                if (isSame(expression.spots(), spots))
                    found.put(expression.meaning().id(), expression.meaning());
            }
            if (!found.isEmpty()) return new Matched(length, found, Set.of(language));
        }
        return Matched.NOTHING;
    }

    /** Each word taken apart, as long as it can be of this language. */
    private static List<List<Words.Spot>> taken(List<String> words, Language language) {
        var taken = new ArrayList<List<Words.Spot>>();
        for (var word : words) {
            if (taken.size() == 8 || !Scripts.languages(word).contains(language)) break;
            taken.add(Words.of(Words.stems(language), word));
        }
        return taken;
    }

    private Set<Expression> beginning(Words.Spot spot, Language language) {
        var found = new LinkedHashSet<Expression>();
        var known = byFirst.getOrDefault(language, Map.of());
        spot.forms().forEach(form -> found.addAll(known.getOrDefault(form, List.of())));
        return found;
    }

    private static boolean isSame(List<Words.Spot> one, List<Words.Spot> other) {
        if (one.size() != other.size()) return false;
        for (var i = 0; i < one.size(); i++) {
            if (one.get(i).forms().stream().noneMatch(other.get(i).forms()::contains)) return false;
        }
        return true;
    }
}
