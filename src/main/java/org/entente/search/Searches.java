package org.entente.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Answers what is asked; nothing that can be typed is an error. */
@Component
class Searches {

    private static final int COMPLETIONS = 8;

    private final Catalogue catalogue;
    private final Meanings meanings;
    private final Map<String, FacetNames> names = new HashMap<>();

    Searches(Catalogue catalogue, Meanings meanings, List<FacetNames> names) {
        this.catalogue = catalogue;
        this.meanings = meanings;
        names.forEach(each -> this.names.put(each.facet(), each));
    }

    Answers answer(Asked asked, Reader reader) {
        var typed = Typed.read(asked.words());
        var question = Question.of(asked, typed, meanings.synonyms(), names);
        if (question.asksForNothing()) return Answers.none(Answers.Trouble.ASKS_FOR_NOTHING);
        return catalogue
                .ask(searcher -> new Finder(searcher, catalogue.facets(), reader).answer(asked, typed, question))
                .orElseGet(() -> Answers.none(Answers.Trouble.NOT_YET));
    }

    /** What was typed, its last word completed. */
    List<String> completions(Asked asked) {
        var typed = asked.words();
        if (typed.isBlank() || typed.length() > 200 || !Character.isLetter(typed.charAt(typed.length() - 1)))
            return List.of();
        var from = typed.length();
        while (from > 0 && Character.isLetter(typed.charAt(from - 1))) from--;
        var before = typed.substring(0, from);
        var beginning = typed.substring(from);
        return catalogue
                .ask(searcher -> new Spelling(searcher, asked.language()).completions(beginning, COMPLETIONS))
                .orElse(List.of())
                .stream()
                .map(word -> before + word)
                .toList();
    }
}
