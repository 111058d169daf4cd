package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Histories;
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

/** Texts under negotiation to read: each version, and what became of every paragraph. */
@Controller
public class NegotiatedTextPages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Translations translations;
    private final TextLines lines;
    private final Concordances concordances;
    private final Bodies bodies;
    private final List<OnText> others;
    private final UnderDiscussion discussed;
    private final CreditedWords credits;
    private final LaterCorrections corrections;
    private final AudienceText audiences;
    private final Histories histories;
    private final TextReadings readings;
    private final Templates templates;

    NegotiatedTextPages(
            NegotiatedTexts texts,
            TextVersions versions,
            Translations translations,
            TextLines lines,
            Concordances concordances,
            Bodies bodies,
            List<OnText> others,
            UnderDiscussion discussed,
            CreditedWords credits,
            LaterCorrections corrections,
            AudienceText audiences,
            Histories histories,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.translations = translations;
        this.lines = lines;
        this.concordances = concordances;
        this.bodies = bodies;
        this.others = others;
        this.discussed = discussed;
        this.credits = credits;
        this.corrections = corrections;
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
        var version = versions.get(text, number, reader);
        readings.noteVersion(reader, text, version);
        return page(ui, text, version, code);
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
                version == null ? Map.of() : credits.in(text, version, ui),
                version == null ? List.of() : corrections.of(text, version, ui),
                histories.of(ui, text.path())));
    }

    private @Nullable Session session(NegotiatedText text) {
        return text.session() == null
                ? null
                : bodies.findSession(text.session()).orElse(null);
    }

    /** Which number became which: every paragraph of the version before, and every one of this. */
    @GetMapping("/texts/{id}/versions/{number}/concordance")
    View concordance(Ui ui, Reader reader, @PathVariable UUID id, @PathVariable int number) {
        var text = readings.of(reader, id);
        var version = versions.get(text, number, reader);
        readings.noteVersion(reader, text, version);
        var concordance = concordances.of(text, version, text.language()).orElseThrow(NoSuchElementException::new);
        return new Page(templates.negotiationConcordance(ui, text, concordance));
    }
}
