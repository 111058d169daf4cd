package org.entente.negotiation.silence;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.StatesOfText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Parties;
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

/** The Chair and officers put an issued version under silence, extend it and call it off; the rest the closing instant does itself. */
@Controller
class SilenceKeepingPages {

    private static final Duration USUAL = Duration.ofHours(72);

    private final SilenceProcedures procedures;
    private final KeepsSilences keeps;
    private final ReadsSilences reads;
    private final StatesOfText states;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Parties parties;
    private final Templates templates;
    private final Clock clock;

    SilenceKeepingPages(
            SilenceProcedures procedures,
            KeepsSilences keeps,
            ReadsSilences reads,
            StatesOfText states,
            NegotiatedTexts texts,
            TextVersions versions,
            Parties parties,
            Templates templates,
            Clock clock) {
        this.procedures = procedures;
        this.keeps = keeps;
        this.reads = reads;
        this.states = states;
        this.texts = texts;
        this.versions = versions;
        this.parties = parties;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/texts/{id}/silence/new")
    View set(Ui ui, Delegate chair, @PathVariable UUID id) {
        var text = texts.ledBy(chair, id);
        text.mustBeOpen();
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        var form = SilenceForm.until(clock.instant().plus(USUAL), version.id());
        return new Page(form(ui, text, version, form, new Mistakes()));
    }

    @PostMapping("/texts/{id}/silence")
    View set(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var text = texts.ledBy(chair, id);
        var form = new SilenceForm(typed);
        var version = versions.filledInFor(form.version(), id);
        try {
            text.mustBeOpen();
            return set(ui, chair, factor, text, version, form);
        } catch (RuleBroken refused) {
            var field = refused.refusal() == Refusal.READERS_CHANGED ? "states" : "paragraph";
            var mistakes = new Mistakes().on(field, refused.refusal().key(), refused.arguments());
            var now = texts.ledBy(chair, id);
            if (refused.refusal() == Refusal.NOT_CURRENT) return forCurrent(ui, now, version, form, mistakes);
            return new Page(form(ui, now, version, form, mistakes), HttpStatus.CONFLICT);
        }
    }

    /** What was filled in for a version that holds no more is offered for the one that does; what was chosen and has left it is named. */
    private View forCurrent(Ui ui, NegotiatedText text, TextVersion before, SilenceForm form, Mistakes mistakes) {
        var current = versions.current(text.id()).orElseThrow(NoSuchElementException::new);
        var left = reads.called(text, before, ui.language());
        left.keySet().removeIf(each -> form.isOfTheWhole() || !form.names(each));
        left.keySet().removeAll(reads.called(text, current, ui.language()).keySet());
        if (!left.isEmpty())
            mistakes.on("scope-paragraphs", "silence.mistake.left", ParagraphName.told(ui, left.values()));
        return new Page(form(ui, text, current, form.on(current.id()), mistakes), HttpStatus.CONFLICT);
    }

    private View set(
            Ui ui, Delegate chair, SecondFactor factor, NegotiatedText text, TextVersion version, SilenceForm form) {
        var now = clock.instant();
        var asked = states.of(text);
        var paragraphs = reads.called(text, version, ui.language()).keySet();
        var running = procedures.on(text.id()).stream()
                .filter(each -> !each.isEnded() && !each.id().equals(form.id()))
                .toList();
        var mistakes = form.mistakes(ui, parties, asked, paragraphs, running, now);
        if (!mistakes.none()) return Page.again(form(ui, text, version, form, mistakes));
        if (form.asksAll() && form.hasSeenOthers(asked)) throw new RuleBroken(Refusal.READERS_CHANGED, asked.size());
        factor.demand();
        var procedure = new SilenceProcedure(
                form.id(),
                text.id(),
                version.id(),
                0,
                form.paragraphs(paragraphs),
                Set.copyOf(form.states(parties, asked)),
                form.notes(),
                now,
                form.opens(ui, mistakes, now).orElseThrow(),
                form.closes(ui, mistakes).orElseThrow(),
                form.zone(),
                null,
                null,
                null,
                "",
                text.fictitious(),
                0);
        keeps.set(procedure, form.asksAll(), chair);
        return Redirect.to(procedure.path());
    }

    @GetMapping("/silence/{id}/extension")
    View extend(Ui ui, Delegate chair, @PathVariable UUID id) {
        var procedure = notOver(ui, chair, id);
        return new Page(extension(ui, procedure, SilenceExtensionForm.of(procedure), new Mistakes()));
    }

    @PostMapping("/silence/{id}/extension")
    View extend(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var procedure = procedures.keptBy(chair, id);
        var form = new SilenceExtensionForm(typed);
        try {
            procedure.mustNotBeOver(clock.instant());
            var mistakes = form.mistakes(ui, procedure.closesAt());
            if (!mistakes.none()) return Page.again(extension(ui, procedure, form, mistakes));
            factor.demand();
            var until = form.until(ui, procedure.closesAt(), mistakes).orElseThrow();
            keeps.extend(id, until, form.said("reason"), chair);
            return Redirect.to(procedure.path());
        } catch (RuleBroken broken) {
            var now = procedures.keptBy(chair, id);
            return new Page(extension(ui, now, form, refused(ui, broken, now)), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/silence/{id}/ending")
    View callOff(Ui ui, Delegate chair, @PathVariable UUID id) {
        return new Page(ending(ui, notOver(ui, chair, id), "", new Mistakes()));
    }

    @PostMapping("/silence/{id}/ending")
    View callOff(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var procedure = procedures.keptBy(chair, id);
        var form = new SilenceExtensionForm(typed);
        try {
            procedure.mustNotBeOver(clock.instant());
            var mistakes = form.reasonMistakes();
            if (!mistakes.none()) return Page.again(ending(ui, procedure, form.value("reason"), mistakes));
            factor.demand();
            keeps.callOff(id, form.said("reason"), chair);
            return Redirect.to(procedure.path());
        } catch (RuleBroken broken) {
            var now = procedures.keptBy(chair, id);
            return new Page(ending(ui, now, form.value("reason"), refused(ui, broken, now)), HttpStatus.CONFLICT);
        }
    }

    private SilenceProcedure notOver(Ui ui, Delegate chair, UUID id) {
        var procedure = procedures.keptBy(chair, id);
        SilenceTimes.telling(ui, procedure.zone(), () -> procedure.mustNotBeOver(clock.instant()));
        return procedure;
    }

    /** By the clock that the procedure was set by; no one field is to blame. */
    private static Mistakes refused(Ui ui, RuleBroken broken, SilenceProcedure procedure) {
        return new Mistakes().on("procedure", broken.refusal().key(), SilenceTimes.told(ui, broken, procedure.zone()));
    }

    private JteModel form(Ui ui, NegotiatedText text, TextVersion version, SilenceForm form, Mistakes mistakes) {
        return templates.silenceForm(
                ui, text, version, reads.called(text, version, ui.language()), states.of(text), form, mistakes);
    }

    private JteModel extension(Ui ui, SilenceProcedure procedure, SilenceExtensionForm form, Mistakes mistakes) {
        return templates.silenceExtend(ui, reads.overview(ui, procedure), form, mistakes);
    }

    private JteModel ending(Ui ui, SilenceProcedure procedure, String reason, Mistakes mistakes) {
        return templates.silenceEnd(ui, reads.overview(ui, procedure), reason, mistakes);
    }
}
