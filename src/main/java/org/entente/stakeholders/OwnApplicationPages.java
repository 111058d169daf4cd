package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.documents.FileKind;
import org.entente.documents.FileStore;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** An organisation begins its application, fills it in, sends it and takes it back; or confirms what it was accredited by before. */
@Controller
class OwnApplicationPages {

    private static final Map<Unreadable.Reason, String> OTHERWISE =
            Map.of(Unreadable.Reason.UNKNOWN_KIND, "stakeholders.mistake.paper");

    private final Accreditations accreditations;
    private final Applications applications;
    private final KeepsApplications keeps;
    private final ReadsApplications reads;
    private final ShowsAccreditation shows;
    private final Papers papers;
    private final FileStore files;
    private final Parties parties;
    private final Readings readings;
    private final Templates templates;

    OwnApplicationPages(
            Accreditations accreditations,
            Applications applications,
            KeepsApplications keeps,
            ReadsApplications reads,
            ShowsAccreditation shows,
            Papers papers,
            FileStore files,
            Parties parties,
            Readings readings,
            Templates templates) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.keeps = keeps;
        this.reads = reads;
        this.shows = shows;
        this.papers = papers;
        this.files = files;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
    }

    @PostMapping("/accreditations/{id}/applications")
    View begin(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var accreditation = appliedForBy(delegate, id);
        var begun = new Application[1];
        NewYorkTimes.telling(ui, () -> begun[0] = keeps.begin(accreditation, ui.language(), delegate));
        return Redirect.to(begun[0].path() + (begun[0].isDraft() ? "/change" : ""));
    }

    /** One act, and the words of the earlier application are carried over. */
    @PostMapping("/accreditations/{id}/renewal")
    View confirm(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String consent) {
        var accreditation = appliedForBy(delegate, id);
        if (!delegate.speaksFor(delegate.delegation())) throw new NoSuchElementException();
        if (consent.isEmpty()) {
            var mistakes = new Mistakes();
            mistakes.on("consent", "stakeholders.mistake.no_consent");
            return Page.again(shows.page(ui, accreditation, mistakes));
        }
        // It accredits by itself; where States have their say yet, it is an application like others.
        if (accreditation.modality().renewal() == RenewalRule.BY_CONFIRMATION) factor.demand();
        var confirmed = new Application[1];
        NewYorkTimes.telling(ui, () -> confirmed[0] = keeps.confirm(accreditation, delegate));
        return Redirect.to(confirmed[0].path());
    }

    /** To anyone but an organisation that may apply, there is nothing to apply for. */
    private Accreditation appliedForBy(Delegate delegate, UUID id) {
        var accreditation = accreditations.get(id);
        return parties.find(new PartyId(delegate.delegation()))
                .filter(party -> delegate.drafts() && accreditation.isFor(party))
                .map(party -> accreditation)
                .orElseThrow(NoSuchElementException::new);
    }

    @GetMapping("/applications/{id}/change")
    View fillIn(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var application = draft(delegate, id);
        readings.note(delegate, application.path());
        var form = ApplicationForm.of(application, applications.contacts(id), parties);
        return new Page(form(ui, application, form, new Mistakes()));
    }

    @PostMapping("/applications/{id}/change")
    View fillIn(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var application = draft(delegate, id);
        var form = new ApplicationForm(typed);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(form(ui, application, form, mistakes));
        if (!form.knows(application)) {
            mistakes.on("name", "web.mistake.overtaken");
            return new Page(form(ui, application, form.withLock(application), mistakes), HttpStatus.CONFLICT);
        }
        keeps.fillIn(application, form.profile(parties), form.contacts());
        return Redirect.to(application.path());
    }

    /** What is amiss is shown where it is filled in. */
    @PostMapping("/applications/{id}/submission")
    View submit(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var application = applications.spokenForBy(delegate, id);
        if (application.isDraft()) {
            var form = ApplicationForm.of(application, applications.contacts(id), parties);
            var mistakes = form.mistakes(parties);
            if (!mistakes.none()) return Page.again(form(ui, application, form, mistakes));
        }
        NewYorkTimes.telling(ui, () -> keeps.submit(application, delegate));
        return Redirect.to(application.path());
    }

    @PostMapping("/applications/{id}/withdrawal")
    View withdraw(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var application = applications.spokenForBy(delegate, id);
        factor.demand();
        NewYorkTimes.telling(ui, () -> keeps.withdraw(application, delegate));
        return Redirect.to(application.path());
    }

    /** A file counts by its content, whatever it is called: papers are PDF, DOCX or ODT. */
    @PostMapping("/applications/{id}/papers")
    View add(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var application = draft(delegate, id);
        var mistakes = new Mistakes();
        var shows = PaperKind.of(kind);
        if (shows.isEmpty()) mistakes.on("kind", "web.mistake.choice");
        if (file == null || file.isEmpty()) mistakes.on("file", "web.mistake.file");
        if (!mistakes.none() || file == null) return Page.again(again(ui, application, kind, mistakes));
        try (var content = file.getInputStream()) {
            var stored = files.keep(content);
            switch (FileKind.of(files.path(stored.sha256()))) {
                case PDF, DOCX, ODT -> keeps.add(application, shows.orElseThrow(), stored, SentFile.name(file));
                case HTML, AKN, TEXT -> mistakes.on("file", "stakeholders.mistake.paper");
            }
        } catch (Unreadable unreadable) {
            mistakes.on("file", unreadable.key(OTHERWISE));
        }
        return mistakes.none() ? Redirect.to(application.path()) : Page.again(again(ui, application, kind, mistakes));
    }

    @PostMapping("/application-papers/{id}/removal")
    View remove(Delegate delegate, @PathVariable UUID id) {
        var paper = papers.find(id).orElseThrow(NoSuchElementException::new);
        var application = applications.ownOf(delegate, paper.application());
        keeps.remove(application, paper);
        return Redirect.to(application.path());
    }

    private Application draft(Delegate delegate, UUID id) {
        var application = applications.ownOf(delegate, id);
        if (!application.isDraft()) throw new RuleBroken(Refusal.NOT_DRAFT);
        return application;
    }

    private JteModel form(Ui ui, Application application, ApplicationForm form, Mistakes mistakes) {
        var accreditation = accreditations.get(application.accreditation());
        var seats = parties.all(ui.language()).stream()
                .filter(party -> party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER)
                .filter(party -> party.fictitious() == accreditation.fictitious())
                .toList();
        return templates.stakeholdersApplicationForm(
                ui, application, accreditation, parties.choices(seats, ui.language()), form, mistakes);
    }

    private JteModel again(Ui ui, Application application, String kind, Mistakes mistakes) {
        return templates.stakeholdersApplication(
                ui, reads.view(ui, application), "", kind, mistakes, reads.history(ui, application));
    }
}
