package org.entente.search;

import gg.jte.generated.entente.Templates;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.languages.Language;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** One box for everything readable; a question is an address that can be kept and sent on. */
@Controller
class SearchPages {

    private final Searches searches;
    private final Templates templates;
    private final Map<String, FacetNames> names = new HashMap<>();

    SearchPages(Searches searches, Templates templates, List<FacetNames> names) {
        this.searches = searches;
        this.templates = templates;
        names.forEach(each -> this.names.put(each.facet(), each));
    }

    @GetMapping("/search")
    View search(Ui ui, Reader reader, @RequestParam Map<String, String> fields) {
        var asked = asked(fields, ui.language());
        var answers = asked.isEmpty() ? null : searches.answer(asked, reader);
        var shown = new Shown(ui, asked, answers == null ? Answers.none(Answers.Trouble.NONE) : answers, names);
        return new Page(templates.searchResults(ui, shown, answers != null));
    }

    /** Words to go on with, while a question is being typed. */
    @GetMapping("/search/completions")
    @ResponseBody
    List<String> completions(Ui ui, @RequestParam(defaultValue = "") String q) {
        return searches.completions(Asked.of(q, ui.language()));
    }

    /** What an address says; what it says wrongly is left out. */
    static Asked asked(Map<String, String> fields, Language language) {
        var chosen = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var value = fields.getOrDefault(facet.field(), "").strip();
            if (!value.isEmpty() && value.length() <= 100) chosen.put(facet, value);
        }
        return new Asked(
                fields.getOrDefault("q", "").strip(),
                language,
                chosen,
                !"no".equals(fields.get("wide")),
                "new".equals(fields.get("sort")),
                after(fields));
    }

    static @Nullable After after(Map<String, String> fields) {
        return After.read(fields.getOrDefault("after", "")).orElse(null);
    }
}
