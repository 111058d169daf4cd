package org.entente.negotiation.discussion;

import gg.jte.generated.entente.Templates;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whoever keeps a text chooses what the room discusses; the room's display shows it to all who may read the text. */
@Controller
class DiscussionPages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Discussions discussions;
    private final TakesUpParagraphs takes;
    private final HallPart hall;
    private final TextReadings readings;
    private final Templates templates;

    DiscussionPages(
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Discussions discussions,
            TakesUpParagraphs takes,
            HallPart hall,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.discussions = discussions;
        this.takes = takes;
        this.hall = hall;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/texts/{id}/discussion")
    View choose(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        text.mustBeOpen();
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        var now = discussions.on(id);
        var beside = now.map(Discussion::beside).map(Language::code).orElse("");
        return new Page(templates.discussionChoose(
                ui,
                text,
                version,
                lines.of(text, version, text.language()),
                now.map(Discussion::paragraph).orElse(null),
                beside));
    }

    /** No paragraph ends it. */
    @PostMapping("/texts/{id}/discussion")
    View take(
            Delegate rapporteur,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String paragraph,
            @RequestParam(defaultValue = "") String beside) {
        var text = texts.keptBy(rapporteur, id);
        if (paragraph.isEmpty()) takes.end(text, rapporteur);
        else
            takes.take(
                    text,
                    TypedId.of(paragraph).orElseThrow(() -> new RuleBroken(Refusal.GONE)),
                    Language.of(beside).orElse(null),
                    rapporteur);
        return Redirect.to(text.path() + "/discussion");
    }

    @GetMapping("/texts/{id}/screen")
    View screen(Ui ui, Reader reader, @PathVariable UUID id) {
        var text = readings.of(reader, id);
        return new Page(templates.discussionScreen(ui, hall.hall(text, ui)));
    }
}
