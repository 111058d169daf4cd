package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.languages.Language;

/** Completes and corrects words by those of texts that everybody may read, as they stand there now. */
final class Spelling {

    /** Of the words that begin so, those are looked at that come first by the alphabet. */
    static final int LOOKED_AT = 300;
    /** So many of the likest words are tried. */
    static final int SIMILAR = 5;
    /** Shorter words are too like each other. */
    static final int SHORTEST = 4;
    /** Longer ones are none, but Chinese without a break or what was pasted, and to look for the like of them takes seconds. */
    private static final int LONGEST = 40;
    /** So many are offered at a time. */
    static final int COMPLETIONS = 8;

    private final View view;
    private final Language language;

    Spelling(View view, Language language) {
        this.view = view;
        this.language = language;
    }

    /** The same question with words that are there; empty where nothing better comes to mind. */
    String corrected(Typed typed) throws IOException {
        var words = new ArrayList<String>();
        var changed = false;
        for (var part : typed.parts()) {
            var better =
                    part.sort() == Part.Sort.WORD && !part.excluded() ? better(part.text()) : Optional.<String>empty();
            changed |= better.isPresent();
            words.add(better.orElse(written(part)));
        }
        return changed ? String.join(" ", words) : "";
    }

    private static String written(Part part) {
        var name = part.sort().isNamed() ? part.sort().name().toLowerCase(Locale.ROOT) + ":" : "";
        var quote = part.sort() == Part.Sort.PHRASE || part.text().contains(" ") ? "\"" : "";
        return (part.excluded() ? "-" : "") + name + quote + part.text() + quote;
    }

    private Optional<String> better(String word) throws IOException {
        var plain = Spelt.plain(word.toLowerCase(Locale.ROOT));
        if (plain.length() < SHORTEST || plain.length() > LONGEST || isChineseThere(plain)) return Optional.empty();
        for (var each : languages(word)) if (view.isThere(each, plain)) return Optional.empty();
        for (var each : languages(word)) {
            var nearest = view.nearest(each, plain);
            if (nearest.isPresent()) return nearest;
        }
        return Optional.empty();
    }

    /** Chinese is written without spaces: what was typed may be several words, each of them rightly spelt. */
    private boolean isChineseThere(String typed) throws IOException {
        if (!Scripts.isChinese(typed)) return false;
        for (var word : Words.of(Words.spelt(Language.ZH), typed)) {
            if (!view.isThere(Language.ZH, word.forms().iterator().next())) return false;
        }
        return true;
    }

    /** The same question with its last word gone on: what is offered while typing, for whoever has sent it unfinished. */
    List<String> completed(Typed typed) throws IOException {
        if (typed.isEmpty()) return List.of();
        var last = typed.parts().getLast();
        if (last.sort() != Part.Sort.WORD || last.excluded()) return List.of();
        var before = typed.parts().subList(0, typed.parts().size() - 1).stream()
                .map(part -> written(part) + " ")
                .collect(Collectors.joining());
        return completions(last.text(), COMPLETIONS).stream()
                .map(word -> before + word)
                .toList();
    }

    /**
     * Words that begin so, the most frequent first; those of the reader's own language before the others. Chinese is written
     * without spaces: the last of the words that were typed is gone on with, too.
     */
    List<String> completions(String beginning, int most) throws IOException {
        var found = new LinkedHashSet<>(begunBy(Spelt.plain(beginning.toLowerCase(Locale.ROOT)), most));
        if (Scripts.isChinese(beginning)) {
            for (var word : Words.of(Words.spelt(Language.ZH), beginning)) {
                if (word.to() < beginning.length()) continue;
                var before = beginning.substring(0, word.from());
                var last = word.forms().iterator().next();
                begunBy(last, most - found.size()).forEach(each -> found.add(before + each));
            }
        }
        return List.copyOf(found);
    }

    private Set<String> begunBy(String plain, int most) throws IOException {
        var found = new LinkedHashSet<String>();
        if (plain.length() < 2 && !Scripts.isChinese(plain)) return found;
        for (var each : languages(plain)) {
            if (found.size() < most) found.addAll(view.completions(each, plain, most - found.size()));
        }
        return found;
    }

    /** The reader's language first. */
    private Set<Language> languages(String word) {
        var possible = Scripts.languages(word);
        var ordered = new LinkedHashSet<Language>();
        if (possible.contains(language)) ordered.add(language);
        ordered.addAll(possible);
        return ordered;
    }
}
