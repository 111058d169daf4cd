package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The secretariat puts an adopted text right, for a reason that stays on the record, and brings it into the record in further languages. */
@Controller
class CorrectionPages {

    private final TextAdoptions adoptions;
    private final CorrectsAdopted corrects;
    private final EntersAdopted enters;
    private final ReadsAdoptions reads;
    private final Templates templates;

    CorrectionPages(
            TextAdoptions adoptions,
            CorrectsAdopted corrects,
            EntersAdopted enters,
            ReadsAdoptions reads,
            Templates templates) {
        this.adoptions = adoptions;
        this.corrects = corrects;
        this.enters = enters;
        this.reads = reads;
        this.templates = templates;
    }

    /** Language and paragraph are chosen first, so that its words stand before the eyes of whoever corrects them. */
    @GetMapping("/adoptions/{id}/corrections/new")
    View correct(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> chosen) {
        var adoption = corrects.adopted(officer, id);
        var entry = new AdoptionEntry(chosen);
        var before = words(adoption, entry);
        return new Page(form(ui, adoption, entry.with("words", before), new Mistakes()));
    }

    @PostMapping("/adoptions/{id}/corrections")
    View correct(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        adoptions.keptBy(officer, id);
        factor.demand();
        var adoption = corrects.adopted(officer, id);
        var entry = new AdoptionEntry(typed);
        var before = words(adoption, entry);
        var mistakes = entry.correctionMistakes(before);
        if (before.isEmpty()) mistakes.on("paragraph", "web.mistake.choice");
        if (!mistakes.none()) return Page.again(form(ui, adoption, entry, mistakes));
        try {
            var isDone = corrects.correct(
                    id,
                    entry.language().orElseThrow(),
                    entry.paragraph().orElseThrow(),
                    entry.value("known"),
                    entry.said("words"),
                    entry.said("reason"),
                    officer);
            if (isDone) return Redirect.to(adoption.path());
            mistakes.on("words", "web.mistake.overtaken");
        } catch (RuleBroken broken) {
            mistakes.on("procedure", broken.refusal().key(), broken.arguments());
        }
        return new Page(form(ui, adoption, entry, mistakes), HttpStatus.CONFLICT);
    }

    /** In which the adopted text has come to have all its words since. */
    @PostMapping("/adoptions/{id}/languages")
    View issue(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        adoptions.keptBy(officer, id);
        factor.demand();
        var adoption = corrects.adopted(officer, id);
        corrects.issue(id, officer);
        return Redirect.to(adoption.path());
    }

    private String words(TextAdoption adoption, AdoptionEntry entry) {
        var document = Objects.requireNonNull(adoption.document());
        var language = entry.language().orElse(Language.EN);
        return entry.paragraph()
                .map(each -> enters.words(document, language, each))
                .orElse("");
    }

    /** With what stands now: whoever corrects it the second time knows that. */
    private JteModel form(Ui ui, TextAdoption adoption, AdoptionEntry entry, Mistakes mistakes) {
        return templates.adoptionCorrect(
                ui, reads.overview(ui.reader(), ui.language(), adoption), entry, words(adoption, entry), mistakes);
    }
}
