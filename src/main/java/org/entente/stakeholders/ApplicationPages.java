package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chronicle.History;
import org.entente.chronicle.Readings;
import org.entente.documents.FileKind;
import org.entente.documents.FileStore;
import org.entente.documents.Unreadable;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An application, for whoever may read it; and all of them, for States and those who hold an office. */
@Controller
class ApplicationPages {

    private static final int LONGEST_QUESTION = 2000;

    private final Accreditations accreditations;
    private final Applications applications;
    private final KeepsApplications keeps;
    private final ReadsApplications reads;
    private final Papers papers;
    private final FileStore files;
    private final Parties parties;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    ApplicationPages(
            Accreditations accreditations,
            Applications applications,
            KeepsApplications keeps,
            ReadsApplications reads,
            Papers papers,
            FileStore files,
            Parties parties,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.keeps = keeps;
        this.reads = reads;
        this.papers = papers;
        this.files = files;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/accreditations/{id}/applications")
    View list(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam(defaultValue = "") String standing) {
        var reader = ui.reader();
        if (!Applications.isInside(reader)) throw new NoSuchElementException();
        var accreditation = accreditations.get(id);
        readings.note(delegate, accreditation.applicationsPath());
        var all = applications.in(id).stream()
                .filter(each -> each.submittedAt() != null && applications.isReadableBy(reader, each))
                .collect(Collectors.toMap(
                        each -> each,
                        each -> reads.standing(reader, each, accreditation),
                        (one, same) -> one,
                        LinkedHashMap::new));
        var chosen = ApplicationStanding.of(standing);
        var shown = new LinkedHashMap<>(all);
        chosen.ifPresent(wanted -> shown.values().removeIf(each -> each != wanted));
        return new Page(templates.stakeholdersApplications(
                ui,
                accreditation,
                shown,
                all.size(),
                chosen.map(ApplicationStanding::name).orElse(""),
                seats(ui, shown.keySet()),
                reader.isOfficer()));
    }

    private Map<UUID, String> seats(Ui ui, Collection<Application> shown) {
        return shown.stream()
                .map(each -> each.profile().seat())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> parties.name(each, ui.language())));
    }

    @GetMapping("/applications/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var reader = ui.reader();
        var application = applications.readableBy(reader, id);
        readings.noteUnless(applications.isShownAsToEverybody(reader, application), reader, application.path());
        return new Page(page(ui, application, "", new Mistakes()));
    }

    @GetMapping("/application-papers/{id}")
    ResponseEntity<FileSystemResource> paper(Delegate delegate, @PathVariable UUID id) throws IOException {
        var reader = Reader.of(delegate);
        var paper = papers.find(id).orElseThrow(NoSuchElementException::new);
        var application = applications.readableBy(reader, paper.application());
        if (!delegate.belongsTo(application.party()) && !Applications.isInside(reader))
            throw new NoSuchElementException();
        readings.note(delegate, application.path());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name(paper)))
                .header(Download.POLICY, Download.SANDBOX)
                .body(new FileSystemResource(files.path(paper.sha256())));
    }

    /** What a paper holds, and not what somebody called it, tells what it is opened with; what is none any more, with nothing. */
    private String name(Paper paper) throws IOException {
        try {
            return FileKind.of(files.path(paper.sha256())).named(paper.fileName());
        } catch (Unreadable refused) {
            return paper.fileName() + ".bin";
        }
    }

    /** By right it is accredited with that; all others wait to be circulated. */
    @PostMapping("/applications/{id}/completion")
    View complete(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var application = applications.keptBy(officer, id);
        factor.demand();
        keeps.complete(application, officer);
        return Redirect.to(application.path());
    }

    @PostMapping("/applications/{id}/question")
    View askAgain(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String question) {
        var application = applications.keptBy(officer, id);
        var mistakes = new Mistakes().text("question", question, LONGEST_QUESTION);
        if (!mistakes.none()) return Page.again(page(ui, application, question, mistakes));
        keeps.askAgain(application, question.strip(), officer);
        return Redirect.to(application.path());
    }

    private JteModel page(Ui ui, Application application, String question, Mistakes mistakes) {
        var view = reads.view(ui, application);
        var history = view.may(ApplicationView.MayDo.SEE_ALL) ? reads.history(ui, application) : History.NONE;
        return templates.stakeholdersApplication(ui, view, question, "", mistakes, history);
    }
}
