package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Cycle;
import org.entente.process.bodies.Cycles;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.SessionChoices;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Accreditations for everybody to read, and for officers to set. */
@Controller
class AccreditationPages {

    private static final Duration USUAL = Duration.ofDays(60);

    private final Accreditations accreditations;
    private final KeepsAccreditations keeps;
    private final ReadsAccreditations reads;
    private final Applications applications;
    private final Bodies bodies;
    private final SessionChoices sessions;
    private final Cycles cycles;
    private final ShowsAccreditation shows;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    AccreditationPages(
            Accreditations accreditations,
            KeepsAccreditations keeps,
            ReadsAccreditations reads,
            Applications applications,
            Bodies bodies,
            SessionChoices sessions,
            Cycles cycles,
            ShowsAccreditation shows,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.accreditations = accreditations;
        this.keeps = keeps;
        this.reads = reads;
        this.applications = applications;
        this.bodies = bodies;
        this.sessions = sessions;
        this.cycles = cycles;
        this.shows = shows;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/accreditations")
    View list(Ui ui) {
        var all = accreditations.all().stream()
                .map(each -> reads.overview(ui, each))
                .toList();
        return new Page(templates.stakeholdersList(ui, all));
    }

    @GetMapping("/accreditations/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var accreditation = accreditations.get(id);
        readings.noteUnless(!shows.isPartly(ui, accreditation), ui.reader(), accreditation.applicationsPath());
        return new Page(shows.page(ui, accreditation, new Mistakes()));
    }

    @GetMapping("/accreditations/new")
    View set(Ui ui, Delegate officer) {
        officer.asOfficer();
        var until = Dates.today(clock).plusDays(USUAL.toDays()).atTime(23, 59).atZone(Dates.NEW_YORK);
        return new Page(form(ui, null, AccreditationForm.blank(until.toInstant()), new Mistakes()));
    }

    @PostMapping("/accreditations")
    View set(Ui ui, Delegate officer, SecondFactor factor, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var form = new AccreditationForm(typed);
        var cycle = form.about("cycle").flatMap(cycles::find);
        var mistakes = form.mistakes(
                ui, abouts(ui).keySet(), cycle.map(AccreditationCycle::of).orElse(null), clock.instant());
        if (!mistakes.none()) return Page.again(form(ui, null, form, mistakes));
        factor.demand();
        keeps.set(read(ui, form, cycle.orElse(null), mistakes), officer);
        return Redirect.to("/accreditations/" + form.id());
    }

    @GetMapping("/accreditations/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        var accreditation = changeable(officer, id);
        return new Page(form(ui, accreditation, AccreditationForm.of(accreditation), new Mistakes()));
    }

    @PostMapping("/accreditations/{id}/change")
    View change(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var accreditation = changeable(officer, id);
        var form = new AccreditationForm(typed);
        var begun = applications.areBegunIn(id);
        var mistakes = form.mistakes(ui, accreditation, begun, clock.instant());
        if (!mistakes.none()) return Page.again(form(ui, accreditation, form, mistakes));
        factor.demand();
        keeps.change(form.read(ui, accreditation, begun, mistakes), officer);
        return Redirect.to(accreditation.path());
    }

    /** Of one that is fixed, where its rule had left it open. */
    @PostMapping("/accreditations/{id}/side-events")
    View decideSideEvents(
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rule) {
        var accreditation = accreditations.keptBy(officer, id);
        factor.demand();
        keeps.decideSideEvents(accreditation, SideEventRule.of(rule).orElse(SideEventRule.UNDECIDED), officer);
        return Redirect.to(accreditation.path());
    }

    private Accreditation changeable(Delegate officer, UUID id) {
        var accreditation = accreditations.keptBy(officer, id);
        if (accreditations.isFixed(id)) throw new RuleBroken(Refusal.FIXED);
        return accreditation;
    }

    private Accreditation read(Ui ui, AccreditationForm form, @Nullable Cycle cycle, Mistakes mistakes) {
        var session = form.about("session").map(bodies::session);
        var process = session.map(each -> bodies.get(each.body()).process())
                .or(() -> Optional.ofNullable(cycle).map(Cycle::process))
                .or(() -> form.about("process"))
                .orElseThrow(NoSuchElementException::new);
        var years = cycle == null ? null : AccreditationCycle.of(cycle);
        return new Accreditation(
                form.id(),
                process,
                session.map(Session::id).orElse(null),
                years,
                form.titles(),
                form.modality(),
                form.receives(ui, mistakes).orElseThrow(),
                form.endsOn(years),
                bodies.process(process).fictitious(),
                0);
    }

    private Map<String, String> abouts(Ui ui) {
        var abouts = new LinkedHashMap<String, String>();
        for (var each : bodies.processes()) {
            var process = ui.choice(ui.name(each.names()), each.fictitious());
            abouts.put("process:" + each.id(), process);
            cycles.of(each.id())
                    .forEach(cycle -> abouts.put(
                            "cycle:" + cycle.id(), ui.name(cycle.names()) + " · " + cycle.years() + " · " + process));
        }
        sessions.in(ui).forEach((id, said) -> abouts.put("session:" + id, said));
        return abouts;
    }

    private JteModel form(Ui ui, @Nullable Accreditation accreditation, AccreditationForm form, Mistakes mistakes) {
        var begun = accreditation != null && applications.areBegunIn(accreditation.id());
        return templates.stakeholdersForm(ui, accreditation, abouts(ui), begun, form, mistakes);
    }
}
