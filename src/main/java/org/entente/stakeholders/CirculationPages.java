package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers circulate complete applications and give Member States longer; States and those who hold an office read the list. */
@Controller
class CirculationPages {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final KeepsCirculations keeps;
    private final ReadsApplications reads;
    private final Parties parties;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    CirculationPages(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            KeepsCirculations keeps,
            ReadsApplications reads,
            Parties parties,
            Histories histories,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.keeps = keeps;
        this.reads = reads;
        this.parties = parties;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/accreditations/{id}/circulations/new")
    View circulate(Ui ui, Delegate officer, @PathVariable UUID id) {
        var accreditation = accreditations.keptBy(officer, id);
        readings.note(officer, accreditation.applicationsPath());
        var complete = complete(id);
        var form = CirculationForm.of(accreditation, complete, clock.instant());
        return new Page(templates.stakeholdersCirculate(ui, accreditation, complete, form, new Mistakes()));
    }

    @PostMapping("/accreditations/{id}/circulations")
    View circulate(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var accreditation = accreditations.keptBy(officer, id);
        var form = new CirculationForm(typed);
        if (circulations.find(form.id()).isPresent()) return Redirect.to("/circulations/" + form.id());
        var complete = complete(id);
        var now = clock.instant();
        var mistakes = form.mistakes(ui, accreditation, complete, applications::find, now);
        if (!mistakes.none())
            return Page.again(templates.stakeholdersCirculate(ui, accreditation, complete, form, mistakes));
        factor.demand();
        var closes = form.closes(ui, mistakes).orElseThrow();
        var circulation = new Circulation(form.id(), id, 0, now, closes, null, null, null, 0);
        var chosen = complete.stream().filter(each -> form.names(each.id())).toList();
        try {
            keeps.circulate(circulation, accreditation, chosen, officer);
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("application", "web.mistake.overtaken");
            return new Page(
                    templates.stakeholdersCirculate(ui, accreditations.get(id), complete(id), form, mistakes),
                    HttpStatus.CONFLICT);
        }
        return Redirect.to(circulation.path());
    }

    private List<Application> complete(UUID accreditation) {
        return applications.in(accreditation).stream()
                .filter(Application::isComplete)
                .toList();
    }

    @GetMapping("/circulations/{id}")
    View show(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var circulation = circulations.readableBy(ui.reader(), id);
        readings.note(delegate, circulation.path());
        var accreditation = accreditations.get(circulation.accreditation());
        var all = new LinkedHashMap<Application, ApplicationStanding>();
        applications.on(id).forEach(each -> all.put(each, reads.standing(ui.reader(), each, accreditation)));
        var party = delegate.party();
        var objected = party == null
                ? Set.<UUID>of()
                : all.keySet().stream()
                        .map(Application::id)
                        .filter(each -> objections.standing(each, party).isPresent())
                        .collect(Collectors.toSet());
        var seats = all.keySet().stream()
                .map(each -> each.profile().seat())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> parties.name(each, ui.language())));
        return new Page(templates.stakeholdersCirculation(
                ui,
                circulation,
                accreditation,
                circulations.extensions(id),
                all,
                objected,
                seats,
                delegate.isOfficer() && circulation.isRunning(clock.instant()),
                clock.instant(),
                histories.of(ui, circulation.path())));
    }

    @GetMapping("/circulations/{id}/extension")
    View extend(Ui ui, Delegate officer, @PathVariable UUID id) {
        var circulation = running(ui, officer, id);
        readings.note(officer, circulation.path());
        return new Page(extension(ui, circulation, CirculationForm.of(circulation), new Mistakes()));
    }

    @PostMapping("/circulations/{id}/extension")
    View extend(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var circulation = running(ui, officer, id);
        var form = new CirculationForm(typed);
        var mistakes = form.mistakes(ui, accreditations.get(circulation.accreditation()), circulation);
        if (!mistakes.none()) return Page.again(extension(ui, circulation, form, mistakes));
        factor.demand();
        var until = form.closes(ui, mistakes).orElseThrow();
        NewYorkTimes.telling(ui, () -> keeps.extend(id, until, form.value("reason"), officer));
        return Redirect.to(circulation.path());
    }

    private Circulation running(Ui ui, Delegate officer, UUID id) {
        var circulation = circulations.keptBy(officer, id);
        NewYorkTimes.telling(ui, () -> circulation.mustRun(clock.instant()));
        return circulation;
    }

    private JteModel extension(Ui ui, Circulation circulation, CirculationForm form, Mistakes mistakes) {
        return templates.stakeholdersExtend(
                ui, circulation, accreditations.get(circulation.accreditation()), form, mistakes);
    }
}
