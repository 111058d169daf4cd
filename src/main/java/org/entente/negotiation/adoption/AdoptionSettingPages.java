package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.StatesOfText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
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

/** The Chair and officers put an issued version before the body that decides on it. */
@Controller
class AdoptionSettingPages {

    private final TextAdoptions adoptions;
    private final KeepsAdoptions keeps;
    private final StatesOfText states;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Meetings meetings;
    private final Templates templates;
    private final Clock clock;

    AdoptionSettingPages(
            TextAdoptions adoptions,
            KeepsAdoptions keeps,
            StatesOfText states,
            NegotiatedTexts texts,
            TextVersions versions,
            Meetings meetings,
            Templates templates,
            Clock clock) {
        this.adoptions = adoptions;
        this.keeps = keeps;
        this.states = states;
        this.texts = texts;
        this.versions = versions;
        this.meetings = meetings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/texts/{id}/adoption/new")
    View set(Ui ui, Delegate chair, @PathVariable UUID id) {
        var text = texts.ledBy(chair, id);
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        keeps.mayBeSet(id);
        return new Page(form(ui, text, version, AdoptionForm.of(version.id()), new Mistakes()));
    }

    @PostMapping("/texts/{id}/adoption")
    View set(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var text = texts.ledBy(chair, id);
        var form = new AdoptionForm(typed);
        var version = versions.filledInFor(form.version(), id);
        var now = clock.instant();
        var deciding = states.of(text);
        var mistakes = form.mistakes(
                ui, meetings(ui, text).keySet().stream().map(UUID::fromString).toList(), deciding.size(), now);
        if (!mistakes.none()) return Page.again(form(ui, text, version, form, mistakes));
        factor.demand();
        var adoption = new TextAdoption(
                form.id(),
                id,
                version.id(),
                adoptions.nextNumber(id),
                form.manner().orElseThrow(),
                form.rule(),
                form.majority().orElse(null),
                deciding,
                form.notes(),
                form.meeting().orElse(null),
                now,
                form.due(ui, mistakes, now).orElseThrow(),
                form.zone(),
                form.symbol(),
                form.kind().orElseThrow(),
                null,
                "",
                null,
                null,
                "",
                null,
                null,
                text.fictitious(),
                0);
        try {
            if (form.hasSeenOthers(deciding)) throw new RuleBroken(Refusal.READERS_CHANGED, deciding.size());
            keeps.set(adoption, true, chair.person());
        } catch (RuleBroken broken) {
            var refused = new Mistakes().on("procedure", broken.refusal().key(), broken.arguments());
            // What was filled in is offered for the version that holds now.
            var current = versions.current(id).orElse(version);
            return new Page(
                    form(ui, texts.ledBy(chair, id), current, form.on(current.id()), refused), HttpStatus.CONFLICT);
        }
        return Redirect.to(adoption.path());
    }

    /** Of the session at which the text is negotiated, those that are not over. */
    private Map<String, String> meetings(Ui ui, NegotiatedText text) {
        var named = new LinkedHashMap<String, String>();
        var session = text.session();
        if (session == null) return named;
        for (Meeting each : meetings.of(session))
            if (!each.isCancelled() && !each.isEnded())
                named.put(
                        each.id().toString(),
                        each.name(ui.language()) + " · " + ui.moment(each.startsAt(), each.zone()));
        return named;
    }

    private JteModel form(Ui ui, NegotiatedText text, TextVersion version, AdoptionForm form, Mistakes mistakes) {
        return templates.adoptionForm(ui, text, version, states.of(text), meetings(ui, text), form, mistakes);
    }
}
