package org.entente.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.chronicle.Readings;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Answers what is asked; nothing that can be typed is an error. */
@Component
class Searches {

    private final Catalogue catalogue;
    private final Meanings meanings;
    private final Readings readings;
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<String, FacetNames> names = new HashMap<>();

    Searches(Catalogue catalogue, Meanings meanings, Readings readings, List<Shelf> shelves, List<FacetNames> names) {
        this.catalogue = catalogue;
        this.meanings = meanings;
        this.readings = readings;
        shelves.forEach(each -> this.shelves.put(each.name(), each));
        names.forEach(each -> this.names.put(each.facet(), each));
    }

    Answers answer(Asked asked, Reader reader) {
        var typed = Typed.read(asked.words());
        var question = Question.of(asked, typed, meanings.synonyms(), names);
        if (question.asksForNothing()) return Answers.none(Answers.Trouble.ASKS_FOR_NOTHING);
        try {
            var answers = catalogue
                    .ask(view -> new Finder(view, reader).answer(asked, typed, question))
                    .orElseGet(() -> Answers.none(Answers.Trouble.NOT_YET));
            note(answers, reader);
            return answers;
        } catch (IndexAway away) {
            return Answers.none(Answers.Trouble.AWAY);
        }
    }

    /** An answer shows words: whoever is shown what not everybody may read has read it. */
    private void note(Answers answers, Reader reader) {
        answers.groups().stream()
                .flatMap(group -> group.hits().stream())
                .filter(Hit::isRestricted)
                .map(hit -> Objects.requireNonNull(shelves.get(hit.shelf())).about(hit.whole()))
                .distinct()
                .forEach(about -> readings.note(reader.signedIn(), about));
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
        return words(beginning, asked.language()).stream()
                .map(word -> before + word)
                .toList();
    }

    private List<String> words(String beginning, Language in) {
        try {
            return catalogue
                    .ask(view -> new Spelling(view, in).completions(beginning, Spelling.COMPLETIONS))
                    .orElse(List.of());
        } catch (IndexAway away) {
            return List.of();
        }
    }
}
