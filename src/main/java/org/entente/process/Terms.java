package org.entente.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.languages.Language;

/** One language's terms, arranged by their first word so that a paragraph is read once. */
final class Terms {

    /** Below this sum of weights a paragraph is not suggested: a strong term suffices, a weak one does not. */
    static final int LEAST = 5;

    private record Term(String element, String written, List<String> words, int weight) {}

    private final Language language;
    private final Map<String, List<Term>> byFirst = new HashMap<>();
    private final List<Term> prefixes = new ArrayList<>();

    Terms(Language language) {
        this.language = language;
    }

    void add(String element, String term, int weight) {
        var words = Words.of(term.replace("*", ""), language);
        if (words.isEmpty()) return;
        if (term.endsWith("*") && words.size() == 1) {
            prefixes.add(new Term(element, term, words, weight));
        } else {
            byFirst.computeIfAbsent(words.getFirst(), none -> new ArrayList<>())
                    .add(new Term(element, term, words, weight));
        }
    }

    /** Strongest first; a term counts once however often it occurs. */
    List<Suggestion> suggest(String text) {
        var words = Words.of(text, language);
        var found = new LinkedHashMap<String, Set<Term>>();
        for (var at = 0; at < words.size(); at++) {
            for (var form : Words.forms(words.get(at), language)) {
                for (var term : byFirst.getOrDefault(form, List.of())) {
                    if (follows(words, at, term)) keep(found, term);
                }
                for (var term : prefixes) {
                    if (form.startsWith(term.words().getFirst())) keep(found, term);
                }
            }
        }
        return found.entrySet().stream()
                .map(entry -> suggestion(entry.getKey(), entry.getValue()))
                .filter(suggestion -> suggestion.weight() >= LEAST)
                .sorted(Comparator.comparingInt(Suggestion::weight).reversed().thenComparing(Suggestion::element))
                .toList();
    }

    private boolean follows(List<String> words, int at, Term term) {
        if (at + term.words().size() > words.size()) return false;
        for (var i = 1; i < term.words().size(); i++) {
            if (!Words.forms(words.get(at + i), language).contains(term.words().get(i))) return false;
        }
        return true;
    }

    private static void keep(Map<String, Set<Term>> found, Term term) {
        found.computeIfAbsent(term.element(), none -> new LinkedHashSet<>()).add(term);
    }

    private static Suggestion suggestion(String element, Set<Term> terms) {
        return new Suggestion(
                element,
                terms.stream().mapToInt(Term::weight).sum(),
                terms.stream().map(Term::written).toList());
    }
}
