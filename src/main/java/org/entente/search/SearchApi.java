package org.entente.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same questions and answers for programs. */
@RestController
class SearchApi {

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/api/v1/search")
    Map<String, @Nullable Object> search(Ui ui, Reader reader, @RequestParam Map<String, String> fields) {
        if (fields.containsKey("after") && SearchPages.after(fields) == null)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var asked = SearchPages.asked(fields, ui.language());
        var answers = asked.isEmpty() ? Answers.none(Answers.Trouble.ASKS_FOR_NOTHING) : searches.answer(asked, reader);
        if (answers.trouble() == Answers.Trouble.NOT_YET || answers.trouble() == Answers.Trouble.AWAY)
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("query", asked.words());
        json.put("total", answers.total());
        json.put("trouble", answers.trouble() == Answers.Trouble.NONE ? null : answers.trouble());
        json.put("corrected", answers.corrected().isEmpty() ? null : answers.corrected());
        json.put("completed", answers.completed());
        json.put(
                "alsoSearchedFor",
                answers.widened().stream().map(Meanings::byCode).toList());
        json.put("hits", hits(answers));
        json.put("facets", facets(answers));
        var next = answers.next();
        json.put("next", next == null ? null : "/api/v1" + Shown.address(asked.after(next)));
        return json;
    }

    private static List<Map<String, @Nullable Object>> hits(Answers answers) {
        var hits = new ArrayList<Map<String, @Nullable Object>>();
        for (var group : answers.groups()) {
            for (var hit : group.hits()) {
                var json = json(hit);
                json.put("otherLanguages", otherLanguages(group));
                hits.add(json);
            }
        }
        return hits;
    }

    private static Map<String, @Nullable Object> json(Hit hit) {
        var language = hit.language();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", hit.id());
        json.put("whole", hit.whole());
        json.put("kind", hit.kind());
        json.put("language", language == null ? null : language.code());
        json.put("title", hit.title());
        json.put("symbol", hit.symbol());
        json.put("party", hit.party());
        json.put("date", hit.date());
        json.put("path", hit.path());
        json.put("fictitious", hit.fictitious());
        json.put("passage", hit.passage().text());
        json.put("marks", hit.passage().marks());
        return json;
    }

    private static Map<String, String> otherLanguages(Answers.Group group) {
        var paths = new LinkedHashMap<String, String>();
        for (Answers.Version version : group.otherLanguages()) {
            Language language = version.language();
            paths.put(language.code(), version.path());
        }
        return paths;
    }

    private static Map<String, Map<String, Integer>> facets(Answers answers) {
        var facets = new LinkedHashMap<String, Map<String, Integer>>();
        answers.facets().forEach((facet, values) -> {
            var counts = new LinkedHashMap<String, Integer>();
            values.forEach(value -> counts.put(value.value(), value.count()));
            facets.put(facet.field(), counts);
        });
        return facets;
    }
}
