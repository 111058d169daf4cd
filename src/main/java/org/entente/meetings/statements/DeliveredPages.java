package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.chronicle.Readings;
import org.entente.consultations.Consultations;
import org.entente.consultations.Paragraph;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementForm;
import org.entente.consultations.Statements;
import org.entente.consultations.TakesStatements;
import org.entente.consultations.Upload;
import org.entente.consultations.Uploads;
import org.entente.documents.FileStore;
import org.entente.documents.Unreadable;
import org.entente.live.Live;
import org.entente.meetings.Agenda;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.SecondFactorNeeded;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What is known of how one's own statement was given, and its text as it was really said. */
@Controller
class DeliveredPages {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Interventions interventions;
    private final Decisions decisions;
    private final InterventionPages pages;
    private final TranslatedStatements translations;
    private final Consultations consultations;
    private final Statements statements;
    private final TakesStatements takes;
    private final Uploads uploads;
    private final FileStore files;
    private final Readings readings;
    private final Live live;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveredPages(
            Meetings meetings,
            Agenda agenda,
            Interventions interventions,
            Decisions decisions,
            InterventionPages pages,
            TranslatedStatements translations,
            Consultations consultations,
            Statements statements,
            TakesStatements takes,
            Uploads uploads,
            FileStore files,
            Readings readings,
            Live live,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.interventions = interventions;
        this.decisions = decisions;
        this.pages = pages;
        this.translations = translations;
        this.consultations = consultations;
        this.statements = statements;
        this.takes = takes;
        this.uploads = uploads;
        this.files = files;
        this.readings = readings;
        this.live = live;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/statements/{id}/intervention")
    View facts(Ui ui, Delegate delegate, @PathVariable UUID id) {
        statements.workedOnBy(delegate, id);
        var intervention = interventions.get(id);
        return new Page(facts(ui, intervention, form(intervention), new Mistakes()));
    }

    @PostMapping("/statements/{id}/intervention")
    View facts(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @ModelAttribute InterventionForm form) {
        var statement = statements.workedOnBy(delegate, id);
        var before = interventions.get(id);
        var mistakes = new Mistakes();
        var meeting = meetings.get(before.meeting());
        pages.check(form, meeting, delegate, id, mistakes);
        if (!form.translationOf().equals(form(before).translationOf()))
            InterventionPages.check(form, translations.choices(meeting, id, ui).keySet(), mistakes);
        if (!mistakes.none()) return Page.again(facts(ui, before, form, mistakes));
        statements.changedBy(delegate, factor, id);
        if (form.knownLock() != before.lock()) return overtaken(ui, before, form, mistakes);
        var after = form.applied(id, before.meeting(), before.deliveredVersion());
        var told = told(form(before));
        try {
            transaction.executeWithoutResult(status -> {
                interventions.save(after);
                translations.keep(statement, form.original().orElse(null), ui);
                tell(statement, before.meeting());
                events.publishEvent(new InterventionChanged(
                        id,
                        statement.party(),
                        before.meeting(),
                        told,
                        told(form(after)),
                        delegate.person(),
                        clock.instant()));
            });
        } catch (OptimisticLockingFailureException faster) {
            return overtaken(ui, interventions.get(id), form, mistakes);
        } catch (RuleBroken noTranslation) {
            mistakes.on("translationOf", noTranslation.refusal().key());
            return new Page(facts(ui, before, form, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(after.path());
    }

    private InterventionForm form(Intervention intervention) {
        var original = translations.original(intervention.statement());
        return InterventionForm.of(intervention, original.orElse(null));
    }

    /** The text as it was said: the prepared one with what was changed on the floor, or a file. */
    @GetMapping("/statements/{id}/delivered")
    View delivered(Ui ui, Delegate delegate, @PathVariable UUID id, @ModelAttribute StatementForm brought)
            throws IOException {
        var statement = statements.workedOnBy(delegate, id);
        interventions.get(id);
        if (!statement.isPublished()) readings.note(delegate, statement.path());
        var mistakes = new Mistakes();
        var upload = upload(statement, delegate, brought, mistakes);
        return new Page(
                delivered(ui, statement, StatementForm.correcting(statement, text(statement)), upload, mistakes));
    }

    @PostMapping("/statements/{id}/delivered")
    View delivered(
            Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, @ModelAttribute StatementForm form)
            throws IOException {
        var statement = statements.workedOnBy(delegate, id);
        var intervention = interventions.get(id);
        var mistakes = new Mistakes();
        var upload = upload(statement, delegate, form, mistakes);
        form.mistakes(upload != null).all().forEach((field, one) -> mistakes.on(field, one.key(), one.arguments()));
        if (!mistakes.none()) return Page.again(delivered(ui, statement, form, upload, mistakes));
        confirmed(delegate, factor, id, upload);
        try {
            say(statement, form, upload, delegate, said -> mark(intervention, said, delegate));
            return Redirect.to(statement.path());
        } catch (Unreadable unreadable) {
            mistakes.on(upload == null ? "text" : "file", unreadable.reason().key());
            return Page.again(delivered(ui, statement, form, null, mistakes));
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("text", "web.mistake.overtaken");
            var current = statements.workedOnBy(delegate, id);
            var again = delivered(ui, current, form.withLock(current.lock()), upload, mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
    }

    /** What was said word for word as prepared needs no second version of it. */
    private void say(
            Statement statement,
            StatementForm form,
            @Nullable Upload upload,
            Delegate delegate,
            Consumer<Statement> mark) {
        var words = form.text().strip().replace("\r\n", "\n");
        if (upload == null && words.equals(text(statement).strip())) {
            transaction.executeWithoutResult(status -> mark.accept(statement));
            return;
        }
        var known = statement.asKnown(form.knownLock());
        var sha256 = upload == null ? files.keep(form.text()).sha256() : upload.sha256();
        var fileName = upload == null ? "statement.txt" : upload.fileName();
        takes.correct(known, sha256, fileName, delegate.person(), mark);
    }

    private void mark(Intervention intervention, Statement said, Delegate delegate) {
        interventions.save(intervention.delivered(said.version()));
        tell(said, intervention.meeting());
        events.publishEvent(new TextDelivered(
                said.id(), said.party(), intervention.meeting(), said.version(), delegate.person(), clock.instant()));
    }

    /** What a delegation prepares no open page shows, nor when it does. */
    private void tell(Statement statement, UUID meeting) {
        if (statement.isPublished()) live.changed(StatementPart.KIND, meeting);
    }

    /** Asked for only when nothing else is amiss; the file that came stays where it is meanwhile. */
    private void confirmed(Delegate delegate, SecondFactor factor, UUID id, @Nullable Upload upload) {
        try {
            statements.changedBy(delegate, factor, id);
        } catch (SecondFactorNeeded needed) {
            throw upload == null ? needed : needed.carrying("kept", upload.id().toString());
        }
    }

    private String text(Statement statement) {
        return statements.paragraphs(statement.id(), statement.version()).stream()
                .map(Paragraph::text)
                .collect(Collectors.joining("\n\n"));
    }

    private @Nullable Upload upload(Statement statement, Delegate delegate, StatementForm form, Mistakes mistakes)
            throws IOException {
        return uploads.of(consultations.get(statement.consultation()), delegate, form.file(), form.kept(), mistakes);
    }

    private Page overtaken(Ui ui, Intervention current, InterventionForm form, Mistakes mistakes) {
        mistakes.on("kind", "web.mistake.overtaken");
        return new Page(facts(ui, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
    }

    private JteModel facts(Ui ui, Intervention intervention, InterventionForm form, Mistakes mistakes) {
        var meeting = meetings.get(intervention.meeting());
        return templates.statementsIntervention(
                ui,
                meeting,
                intervention,
                form,
                agenda.of(meeting.session()),
                decisions.standing(meeting.id(), ui.reader()),
                originals(ui, meeting, intervention),
                mistakes);
    }

    /** With the one that it is a translation of, also where that was said at another meeting since. */
    private Map<String, String> originals(Ui ui, Meeting meeting, Intervention intervention) {
        var originals = translations.choices(meeting, intervention.statement(), ui);
        translations.original(intervention.statement()).stream()
                .flatMap(id -> statements.readableBy(ui.reader(), Set.of(id)).stream())
                .forEach(each -> originals.putIfAbsent(each.id().toString(), TranslatedStatements.language(each)));
        return originals;
    }

    private JteModel delivered(
            Ui ui, Statement statement, StatementForm form, @Nullable Upload upload, Mistakes mistakes) {
        var meeting = meetings.get(interventions.get(statement.id()).meeting());
        return templates.statementsDelivered(ui, meeting, statement, form, upload, mistakes);
    }

    private static Map<String, String> told(InterventionForm form) {
        return Map.of(
                "item", form.item(),
                "kind", form.kind(),
                "decision", form.decision(),
                "replyTo", form.replyTo(),
                "check", form.check(),
                "video", form.video(),
                // Which one, only those know who may read it, too.
                "translationOf", form.translationOf().isEmpty() ? "" : "yes");
    }
}
