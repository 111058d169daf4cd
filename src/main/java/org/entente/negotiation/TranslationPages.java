package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A version in another language, paragraph beside paragraph; those whose original has changed since say so. */
@Controller
class TranslationPages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final KeepsTexts keeps;
    private final Templates templates;

    TranslationPages(
            NegotiatedTexts texts, TextVersions versions, TextLines lines, KeepsTexts keeps, Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.keeps = keeps;
        this.templates = templates;
    }

    @GetMapping("/texts/{id}/versions/{number}/translation")
    View show(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "language", defaultValue = "") String code) {
        var text = texts.keptBy(rapporteur, id);
        var language = into(text, code, ui);
        var version = versions.get(text, number, ui.reader());
        return new Page(templates.negotiationTranslation(
                ui, text, version, language, lines.of(text, version, language), Map.of(), new Mistakes()));
    }

    /** Only what was changed is written, so that two who translate do not undo each other's words. */
    @PostMapping("/texts/{id}/versions/{number}/translation")
    View translate(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed) {
        var text = texts.keptBy(rapporteur, id);
        var language = into(text, String.valueOf(typed.getFirst("language")), ui);
        var version = versions.get(text, number, ui.reader());
        var all = lines.of(text, version, language);
        var mistakes = new Mistakes();
        var written = new ArrayList<TextTranslation>();
        for (var line : all) {
            var field = "words_" + line.id();
            var words = typed.getFirst(field);
            if (words == null || words.isBlank()) continue;
            mistakes.atMost(field, words, DraftForm.LONGEST);
            var said = Visible.back(words).strip();
            var says = String.valueOf(typed.getFirst("says_" + line.id()));
            var stands = line.language() == language && line.words().equals(words.strip());
            if (stands && (!line.lags() || typed.getFirst("stands_" + line.id()) == null)) continue;
            written.add(new TextTranslation(line.id(), said, says, version.begunAt()));
        }
        if (!mistakes.none())
            return Page.again(templates.negotiationTranslation(
                    ui, text, version, language, all, typed.toSingleValueMap(), mistakes));
        keeps.translate(text, version, language, written, rapporteur);
        return Redirect.to(version.path() + "?language=" + language.code());
    }

    /** Into the reader's language where none is chosen, or else another: never into that of the original. */
    private static Language into(NegotiatedText text, String code, Ui ui) {
        return Stream.concat(Language.of(code).stream(), Stream.of(ui.language(), Language.FR, Language.EN))
                .filter(language -> language != text.language())
                .findFirst()
                .orElseThrow();
    }
}
