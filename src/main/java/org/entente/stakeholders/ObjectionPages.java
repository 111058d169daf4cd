package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Readings;
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

/** A Member State objects, takes it back, lets everybody know, or asks who did; the Chair tells those who ask, and decides. */
@Controller
class ObjectionPages {

    /** Where the form says what no one field is to blame for. */
    private static final String WINDOW = "window";

    private static final Set<String> DECISIONS = Set.of("yes", "no");

    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final TakesObjections takes;
    private final ReadsApplications reads;
    private final Parties parties;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    ObjectionPages(
            Applications applications,
            Circulations circulations,
            Objections objections,
            TakesObjections takes,
            ReadsApplications reads,
            Parties parties,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.takes = takes;
        this.reads = reads;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/applications/{id}/objections/new")
    View write(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var application = applications.beforeStateOf(delegate, id);
        NewYorkTimes.telling(ui, () -> list(application).mustRun(clock.instant()));
        readings.note(delegate, application.path());
        return new Page(form(ui, delegate, application, ObjectionForm.blank(ui.language()), new Mistakes()));
    }

    @PostMapping("/applications/{id}/objections")
    View take(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var application = applications.beforeStateOf(delegate, id);
        var form = new ObjectionForm(typed);
        try {
            list(application).mustRun(clock.instant());
            var mistakes = form.mistakes();
            if (!mistakes.none()) return Page.again(form(ui, delegate, application, form, mistakes));
            factor.demand();
            takes.take(id, form.id(), form.basis(), delegate);
            return Redirect.to(application.path());
        } catch (RuleBroken broken) {
            var refused = new Mistakes().on(WINDOW, broken.refusal().key(), NewYorkTimes.told(ui, broken));
            return new Page(form(ui, delegate, application, form, refused), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/objections/{id}/withdrawal")
    View withdraw(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var objection = objections.ownOf(delegate, id);
        factor.demand();
        NewYorkTimes.telling(ui, () -> takes.withdraw(objection, delegate));
        return Redirect.to("/applications/" + objection.application());
    }

    @PostMapping("/objections/{id}/publication")
    View publish(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var objection = objections.ownOf(delegate, id);
        factor.demand();
        NewYorkTimes.telling(ui, () -> takes.publish(objection, delegate));
        return Redirect.to("/applications/" + objection.application());
    }

    @PostMapping("/applications/{id}/inquiries")
    View ask(Delegate delegate, @PathVariable UUID id) {
        var application = applications.beforeStateOf(delegate, id);
        takes.ask(application, delegate);
        return Redirect.to(application.path());
    }

    @PostMapping("/objection-inquiries/{id}/answer")
    View answer(Delegate chair, SecondFactor factor, @PathVariable UUID id) {
        var inquiry = objections.inquiry(id).orElseThrow(NoSuchElementException::new);
        applications.presidedBy(chair, inquiry.application());
        factor.demand();
        takes.disclose(inquiry, chair);
        return Redirect.to("/applications/" + inquiry.application());
    }

    @PostMapping("/applications/{id}/decision")
    View decide(
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String accredited) {
        var application = applications.presidedBy(chair, id);
        if (!DECISIONS.contains(accredited)) return Redirect.to(application.path());
        factor.demand();
        takes.decide(application, accredited.equals("yes"), chair);
        return Redirect.to(application.path());
    }

    private Circulation list(Application application) {
        return circulations.get(Objects.requireNonNull(application.circulation()));
    }

    private JteModel form(Ui ui, Delegate delegate, Application application, ObjectionForm form, Mistakes mistakes) {
        return templates.stakeholdersObject(
                ui, reads.view(ui, application), parties.name(delegate.delegation(), ui.language()), form, mistakes);
    }
}
