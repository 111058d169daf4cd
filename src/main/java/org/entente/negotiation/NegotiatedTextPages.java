package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.consultations.Quotations;
import org.entente.languages.Language;
import org.entente.parties.AudienceText;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Texts under negotiation to read: each version, what became of every paragraph, and the life of one. */
@Controller
public class NegotiatedTextPages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Translations translations;
    private final TextLines lines;
    private final ComparesVersions compares;
    private final ReadsLives lives;
    private final Bodies bodies;
    private final List<OnText> others;
    private final List<OnParagraph> paragraphs;
    private final UnderDiscussion discussed;
    private final Quotations quotations;
    private final AudienceText audiences;
    private final Histories histories;
    private final TextReadings readings;
    private final Templates templates;

    NegotiatedTextPages(
            NegotiatedTexts texts,
            TextVersions versions,
            Translations translations,
            TextLines lines,
            ComparesVersions compares,
            ReadsLives lives,
            Bodies bodies,
            List<OnText> others,
            List<OnParagraph> paragraphs,
            UnderDiscussion discussed,
            Quotations quotations,
            AudienceText audiences,
            Histories histories,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.translations = translations;
        this.lines = lines;
        this.compares = compares;
        this.lives = lives;
        this.bodies = bodies;
        this.others = others;
        this.paragraphs = paragraphs;
        this.discussed = discussed;
        this.quotations = quotations;
        this.audiences = audiences;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/texts")
    View list(Ui ui, Reader reader) {
        var current = new LinkedHashMap<NegotiatedText, @Nullable TextVersion>();
        for (var text : texts.readableBy(reader)) {
            var version = versions.current(text.id()).orElse(null);
            if (version != null || reader.isRapporteur()) current.put(text, version);
        }
        return new Page(templates.negotiationList(ui, current));
    }

    /** The version that holds now, with the way to the others; where none was issued yet, whoever prepares it goes there. */
    @GetMapping("/texts/{id}")
    View show(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(name = "language", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var current = versions.current(id).orElse(null);
        if (current == null && !reader.isRapporteur()) throw new NoSuchElementException();
        return page(ui, text, current, code);
    }

    @GetMapping("/texts/{id}/versions/{number}")
    View version(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "language", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        return page(ui, text, versions.get(text, number, reader), code);
    }

    private View page(Ui ui, NegotiatedText text, @Nullable TextVersion version, String code) {
        var session = session(text);
        var abreast = version == null ? Map.<Language, Integer>of() : translations.abreast(version.id());
        var shown =
                Language.of(code).orElseGet(() -> abreast.containsKey(ui.language()) ? ui.language() : text.language());
        return new Page(templates.negotiationShow(
                ui,
                text,
                session,
                session == null ? null : bodies.find(session.body()).orElse(null),
                version,
                versions.of(text, ui.reader()),
                version == null ? List.of() : lines.of(text, version, shown),
                shown,
                abreast,
                audiences.of(text.audience(), ui),
                others.stream().flatMap(each -> each.on(text, ui).stream()).toList(),
                discussed.paragraph(text.id()).orElse(null),
                histories.of(ui, text.path())));
    }

    private @Nullable Session session(NegotiatedText text) {
        return text.session() == null
                ? null
                : bodies.findSession(text.session()).orElse(null);
    }

    /**
     * A line of the concordance.
     *
     * @param before what stood in the earlier version; empty where it is new
     * @param after what stands in the later one; empty where it is deleted
     */
    public record Matched(List<TextLine> before, List<TextLine> after, ParagraphChange change) {}

    /** Which number became which: every paragraph of the version before, and every one of this. */
    @GetMapping("/texts/{id}/versions/{number}/concordance")
    View concordance(Ui ui, Reader reader, @PathVariable UUID id, @PathVariable int number) {
        var text = readings.of(reader, id);
        var version = versions.get(text, number, reader);
        var before = lines.before(version).orElseThrow(NoSuchElementException::new);
        return new Page(templates.negotiationConcordance(
                ui,
                text,
                before,
                version,
                matched(lines.of(text, before, text.language()), lines.of(text, version, text.language()))));
    }

    private static List<Matched> matched(List<TextLine> before, List<TextLine> after) {
        var was = new LinkedHashMap<UUID, TextLine>();
        before.forEach(line -> was.put(line.id(), line));
        var lineage = Lineage.between(
                before.stream().map(TextLine::provision).toList(),
                after.stream().map(TextLine::provision).toList());
        var matched = new ArrayList<Matched>();
        for (var line : after) {
            var from = new ArrayList<TextLine>();
            if (was.containsKey(line.id())) from.add(was.get(line.id()));
            for (var origin : line.provision().origins()) if (was.containsKey(origin)) from.add(was.get(origin));
            matched.add(new Matched(
                    from,
                    List.of(line),
                    Objects.requireNonNull(lineage.changes().get(line.id()))));
        }
        lineage.gone().forEach((gone, into) -> {
            if (into.isEmpty()) matched.add(new Matched(List.of(was.get(gone)), List.of(), ParagraphChange.DELETED));
        });
        return matched;
    }

    /** What changed between any two versions that the reader may see; the two last where none are named. */
    @GetMapping("/texts/{id}/comparison")
    View compare(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
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
        return new Page(
                templates.negotiationComparison(ui, text, known, earlier, later, compares.of(text, earlier, later)));
    }

    /** One paragraph from the statements that asked for it, and what was asked for on it, through every version. */
    @GetMapping("/texts/{id}/paragraphs/{paragraph}")
    View life(Ui ui, Reader reader, @PathVariable UUID id, @PathVariable UUID paragraph) {
        var text = readings.of(reader, id);
        var life = lives.of(text, versions.of(text, reader).reversed(), paragraph);
        if (life.stages().isEmpty()) throw new NoSuchElementException();
        var sources = life.known().stream()
                .flatMap(each -> versions.sources(each).stream())
                .distinct()
                .toList();
        var asked = paragraphs.stream()
                .flatMap(each -> each.on(text, life.known(), ui).stream())
                .toList();
        return new Page(templates.negotiationLife(ui, text, life, quotations.of(reader, sources), asked));
    }
}
