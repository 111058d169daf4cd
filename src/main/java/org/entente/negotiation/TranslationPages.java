package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
    private final KeepsTranslations keeps;
    private final TextReadings readings;
    private final Templates templates;

    TranslationPages(
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            KeepsTranslations keeps,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.keeps = keeps;
        this.readings = readings;
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
        var version = versions.get(text, number, ui.reader());
        readings.note(ui.reader(), text, text.path());
        readings.noteVersion(ui.reader(), text, version);
        var form = new TranslationForm(new LinkedMultiValueMap<>());
        return new Page(page(ui, text, version, into(text, code, ui), form, new Mistakes()));
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
        var form = new TranslationForm(typed);
        var asked = versions.of(text, ui.reader()).stream()
                .filter(each -> each.number() == number)
                .findFirst();
        // What holds where the version has been given up: the words are refused then, and kept.
        var version = asked.or(() -> versions.current(id)).orElseThrow(NoSuchElementException::new);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(page(ui, text, version, language, form, mistakes));
        if (asked.isEmpty()) mistakes.on("version", Refusal.NO_DRAFT.key());
        var all = lines.of(text, version, language);
        for (var left : form.left(all).keySet()) mistakes.on(TranslationForm.field(left), "negotiation.mistake.left");
        if (mistakes.none()) translate(id, version, language, form.worded(all), rapporteur, mistakes);
        if (!mistakes.none()) return new Page(page(ui, text, version, language, form, mistakes), HttpStatus.CONFLICT);
        return Redirect.to(version.path() + "?language=" + language.code());
    }

    private void translate(
            UUID text,
            TextVersion version,
            Language language,
            List<WordedParagraph> worded,
            Delegate by,
            Mistakes mistakes) {
        try {
            for (var overtaken : keeps.translate(text, version, language, worded, by))
                mistakes.on(TranslationForm.field(overtaken), "web.mistake.overtaken");
        } catch (RuleBroken refused) {
            mistakes.on("version", refused.refusal().key(), refused.arguments());
        }
    }

    private JteModel page(
            Ui ui,
            NegotiatedText text,
            TextVersion version,
            Language language,
            TranslationForm form,
            Mistakes mistakes) {
        var all = lines.of(text, version, language);
        return templates.negotiationTranslation(ui, text, version, language, all, form, form.left(all), mistakes);
    }

    /** Into the reader's language where none is chosen, or else another: never into that of the original. */
    private static Language into(NegotiatedText text, String code, Ui ui) {
        return Stream.concat(Language.of(code).stream(), Stream.of(ui.language(), Language.FR, Language.EN))
                .filter(language -> language != text.language())
                .findFirst()
                .orElseThrow();
    }
}
