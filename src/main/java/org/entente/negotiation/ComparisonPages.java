package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.Press;
import org.entente.languages.Language;
import org.entente.negotiation.ComparesVersions.Compared;
import org.entente.web.Download;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What changed between any two versions that the reader may see, in one column or side by side, on screen and on paper. */
@Controller
class ComparisonPages {

    private final TextVersions versions;
    private final Translations translations;
    private final ComparesVersions compares;
    private final MarksCopies marks;
    private final TextReadings readings;
    private final Press press;
    private final Templates templates;

    ComparisonPages(
            TextVersions versions,
            Translations translations,
            ComparesVersions compares,
            MarksCopies marks,
            TextReadings readings,
            Press press,
            Templates templates) {
        this.versions = versions;
        this.translations = translations;
        this.compares = compares;
        this.marks = marks;
        this.readings = readings;
        this.press = press;
        this.templates = templates;
    }

    /** The two last where none are named. */
    @GetMapping("/texts/{id}/comparison")
    View compare(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(name = "language", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String view) {
        var chosen = chosen(ui, reader, id, from, to, code, view);
        var known = versions.of(chosen.text(), reader);
        return new Page(
                templates.negotiationComparison(ui, known, chosen, lagging(chosen), column(chosen), columns(chosen)));
    }

    /** With the numbers, the marks and the order of the page. */
    @GetMapping("/texts/{id}/comparison.pdf")
    ResponseEntity<byte[]> pdf(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(name = "language", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String view) {
        var chosen = chosen(ui, reader, id, from, to, code, view);
        var html = new StringOutput();
        var head = marks.head(ui, chosen.text(), ui.language());
        templates
                .negotiationComparisonPrint(ui, chosen, head, lagging(chosen), column(chosen), columns(chosen))
                .render(html);
        var name =
                "text-" + id.toString().substring(0, 8) + "-v" + chosen.before().number() + "-v"
                        + chosen.after().number() + "-" + chosen.shown().code() + ".pdf";
        return Download.of(name, "application/pdf", press.pdf(html.toString(), ui.language()));
    }

    private ComparedVersions chosen(Ui ui, Reader reader, UUID id, int from, int to, String code, String view) {
        var text = readings.of(reader, id);
        var known = versions.of(text, reader);
        if (known.size() < 2) throw new NoSuchElementException();
        var later = to == 0 ? known.getFirst() : versions.get(text, to, reader);
        var earlier = from == 0
                ? known.stream()
                        .filter(each -> each.number() < later.number())
                        .findFirst()
                        .orElse(known.getLast())
                : versions.get(text, from, reader);
        readings.noteVersion(reader, text, earlier);
        readings.noteVersion(reader, text, later);
        var both = EnumSet.of(text.language());
        var translated = translations.languages(earlier.id());
        translated.retainAll(translations.languages(later.id()));
        both.addAll(translated);
        var asked = Language.of(code).orElse(both.contains(ui.language()) ? ui.language() : text.language());
        return new ComparedVersions(text, earlier, later, asked, both, view.equals(ComparedVersions.BESIDE));
    }

    /** How many paragraphs of which of the two do not say in the language what the original says; neither where both do. */
    private Map<TextVersion, Integer> lagging(ComparedVersions chosen) {
        var lagging = new LinkedHashMap<TextVersion, Integer>();
        if (chosen.shown() == chosen.text().language()) return lagging;
        for (var version : List.of(chosen.before(), chosen.after())) {
            var abreast = translations.abreast(version.id()).getOrDefault(chosen.shown(), 0);
            var many = versions.provisions(version.id()).size() - abreast;
            if (many > 0) lagging.put(version, many);
        }
        return lagging;
    }

    private List<Compared> column(ComparedVersions chosen) {
        return chosen.isBeside()
                ? List.of()
                : compares.of(chosen.text(), chosen.before(), chosen.after(), chosen.shown());
    }

    private @Nullable SideBySide columns(ComparedVersions chosen) {
        return chosen.isBeside()
                ? compares.beside(chosen.text(), chosen.before(), chosen.after(), chosen.shown())
                : null;
    }
}
