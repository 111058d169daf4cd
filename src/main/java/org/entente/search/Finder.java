package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.entente.web.Reader;

/** Answers a question with what the reader may read, and counts nothing else. */
final class Finder {

    static final int PAGE = 20;

    private final View view;
    private final Reader reader;

    Finder(View view, Reader reader) {
        this.view = view;
        this.reader = reader;
    }

    Answers answer(Asked asked, Typed typed, Question question) throws IOException {
        var found = view.find(question.query(), question.within(Admitted.to(reader)), asked);
        var best = found.best();
        var spelling = new Spelling(view, asked.language());
        return new Answers(
                groups(best.subList(0, Math.min(PAGE, best.size())), question),
                found.total(),
                found.facets(),
                best.size() > PAGE ? best.get(PAGE - 1).after() : null,
                question.widened().stream().map(Synonyms.Meaning::words).toList(),
                found.total() == 0 ? spelling.corrected(typed) : "",
                found.total() == 0 ? spelling.completed(typed) : List.of(),
                question.isCut() ? Answers.Trouble.TOO_LONG : Answers.Trouble.NONE);
    }

    private List<Answers.Group> groups(List<Found.Place> shown, Question question) throws IOException {
        var wholes = new LinkedHashMap<UUID, List<Hit>>();
        for (var each : shown) {
            var hit = Hit.of(each.kept(), question);
            wholes.computeIfAbsent(hit.whole(), none -> new ArrayList<>()).add(hit);
        }
        var groups = new ArrayList<Answers.Group>();
        var firsts = wholes.values().stream().map(List::getFirst).toList();
        var versions = Versions.of(view, Admitted.to(reader), firsts);
        for (var whole : wholes.entrySet()) {
            var hits = whole.getValue();
            groups.add(new Answers.Group(whole.getKey(), hits, versions.besides(hits.getFirst())));
        }
        return groups;
    }
}
