package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.AlreadyHeld;
import org.entente.consultations.Incoming;
import org.entente.consultations.Speakers;
import org.entente.consultations.StatementForm;
import org.entente.consultations.StatementState;
import org.entente.consultations.Statements;
import org.entente.consultations.TakesStatements;
import org.entente.consultations.Upload;
import org.entente.consultations.Uploads;
import org.entente.documents.FileStore;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Statements of a meeting: read by those who follow it, brought in by the delegations whose words they are. */
@Controller
class InterventionPages {

    private final Meetings meetings;
    private final LetsIn lets;
    private final Agenda agenda;
    private final Records records;
    private final Interventions interventions;
    private final Decisions decisions;
    private final Announced announced;
    private final TranslatedStatements translations;
    private final BoothConsents consents;
    private final StatementPart part;
    private final Statements statements;
    private final TakesStatements takes;
    private final Uploads uploads;
    private final FileStore files;
    private final Speakers speakers;
    private final Parties parties;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterventionPages(
            Meetings meetings,
            LetsIn lets,
            Agenda agenda,
            Records records,
            Interventions interventions,
            Decisions decisions,
            Announced announced,
            TranslatedStatements translations,
            BoothConsents consents,
            StatementPart part,
            Statements statements,
            TakesStatements takes,
            Uploads uploads,
            FileStore files,
            Speakers speakers,
            Parties parties,
            Templates templates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.lets = lets;
        this.agenda = agenda;
        this.records = records;
        this.interventions = interventions;
        this.decisions = decisions;
        this.announced = announced;
        this.translations = translations;
        this.consents = consents;
        this.part = part;
        this.statements = statements;
        this.takes = takes;
        this.uploads = uploads;
        this.files = files;
        this.speakers = speakers;
        this.parties = parties;
        this.templates = templates;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/statements")
    View list(Ui ui, Reader reader, @PathVariable UUID id) {
        var meeting = meetings.get(id);
        var follows = meeting.isFollowedBy(reader);
        var all = part.all(meeting, ui);
        return new Page(templates.statementsList(
                ui,
                meeting,
                follows,
                follows ? part.open(meeting, ui) : all,
                follows ? part.besides(meeting, ui) : List.of(),
                translations.among(follows ? part.open(meeting, ui) : all),
                translations.among(all),
                agenda.of(meeting.session()),
                parties,
                records.of(meeting.session()).orElse(null),
                reader.delegate().filter(own -> mayBring(meeting, own)).isPresent()));
    }

    @GetMapping("/meetings/{id}/statements/new")
    View form(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @ModelAttribute StatementForm brought,
            @ModelAttribute InterventionForm facts)
            throws IOException {
        var meeting = followedFor(delegate, id);
        mustTake(meeting, delegate);
        var mistakes = new Mistakes();
        var upload = upload(meeting, delegate, brought, mistakes);
        if (translations.choices(meeting, null, ui).containsKey(facts.translationOf()))
            return new Page(translation(ui, meeting, UUID.fromString(facts.translationOf()), upload, mistakes));
        var asked = facts.equals(InterventionForm.empty()) ? announced(ui, meeting, delegate) : facts;
        return new Page(form(ui, meeting, StatementForm.empty(), asked, upload, false, mistakes));
    }

    /** By and for the same, given as the same. */
    private JteModel translation(Ui ui, Meeting meeting, UUID original, @Nullable Upload upload, Mistakes mistakes) {
        var statement = statements.readableBy(ui.reader(), original);
        var behalf = statement.onBehalfOf();
        var form = StatementForm.by(
                speakers.codes(List.of(statement.party())),
                behalf == null ? "" : speakers.codes(List.of(behalf)),
                speakers.codes(statement.aligned()));
        var facts = InterventionForm.translating(interventions.get(original));
        return form(ui, meeting, form, facts, upload, false, mistakes);
    }

    /** An officer brings in the texts of others, who may have announced anything. */
    private InterventionForm announced(Ui ui, Meeting meeting, Delegate delegate) {
        var own = delegate.party();
        return own == null
                ? InterventionForm.empty()
                : announced.form(meeting, own, decisions.standing(meeting.id(), ui.reader()));
    }

    @PostMapping("/meetings/{id}/statements")
    View add(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @ModelAttribute StatementForm form,
            @ModelAttribute InterventionForm facts,
            @RequestParam(defaultValue = "") String booth)
            throws IOException {
        var meeting = followedFor(delegate, id);
        var letsBooth = booth.equals("yes");
        try {
            mustTake(meeting, delegate);
            return taken(ui, delegate, factor, meeting, form, facts, letsBooth);
        } catch (RuleBroken broken) {
            var mistakes = new Mistakes().on("text", broken.refusal().key(), broken.arguments());
            return new Page(form(ui, meeting, form, facts, null, letsBooth, mistakes), HttpStatus.CONFLICT);
        }
    }

    private View taken(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            Meeting meeting,
            StatementForm form,
            InterventionForm facts,
            boolean letsBooth)
            throws IOException {
        var mistakes = new Mistakes();
        var upload = upload(meeting, delegate, form, mistakes);
        var incoming = incoming(meeting, delegate, form, mistakes);
        form.mistakes(upload != null).all().forEach((field, one) -> mistakes.on(field, one.key(), one.arguments()));
        check(facts, meeting, delegate, null, mistakes);
        check(facts, translations.choices(meeting, null, ui).keySet(), mistakes);
        if (!mistakes.none() || incoming == null)
            return Page.again(form(ui, meeting, form, facts, upload, letsBooth, mistakes));
        var isLet = letsBooth && BoothConsents.mayLet(delegate, incoming.party());
        if (isLet) confirmed(factor, upload);
        var record = records.opened(meeting.session(), delegate.person());
        if (!record.takesStatementsFrom(ui.reader())) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        try {
            var taken = takes.take(
                    record,
                    incoming,
                    upload == null ? files.keep(form.text()).sha256() : upload.sha256(),
                    upload == null ? "statement.txt" : upload.fileName(),
                    delegate.person(),
                    statement -> {
                        interventions.add(facts.applied(statement.id(), meeting.id(), null));
                        translations.keep(statement, facts.original().orElse(null), ui);
                        events.publishEvent(new StatementGiven(
                                statement.id(),
                                statement.party(),
                                meeting.id(),
                                facts.as().orElseThrow(),
                                delegate.person(),
                                clock.instant()));
                        if (isLet) consents.let(statement, delegate);
                    });
            return Redirect.to(taken.statement().path());
        } catch (Unreadable unreadable) {
            mistakes.on(field(upload), unreadable.reason().key());
            return Page.again(form(ui, meeting, form, facts, null, letsBooth, mistakes));
        } catch (AlreadyHeld held) {
            mistakes.on(field(upload), "consultations.import.already_held");
            return Page.again(form(ui, meeting, form, facts, null, letsBooth, mistakes));
        } catch (RuleBroken noTranslation) {
            mistakes.on("translationOf", noTranslation.refusal().key());
            return new Page(form(ui, meeting, form, facts, upload, letsBooth, mistakes), HttpStatus.CONFLICT);
        }
    }

    /** A draft asks nothing, as long as nobody else reads it. */
    private static void confirmed(SecondFactor factor, @Nullable Upload upload) {
        if (upload == null) factor.demand();
        else factor.demandKeeping(upload.id());
    }

    private boolean mayBring(Meeting meeting, Delegate delegate) {
        return isFor(meeting, delegate) && refusal(meeting, delegate) == null;
    }

    private Meeting followedFor(Delegate delegate, UUID id) {
        var meeting = meetings.get(id);
        if (!isFor(meeting, delegate)) throw new NoSuchElementException();
        return meeting;
    }

    /** A delegate of the demonstration does not meet the real record, nor the other way round. */
    private boolean isFor(Meeting meeting, Delegate delegate) {
        return meeting.isFollowedBy(Reader.of(delegate))
                && (delegate.drafts() || delegate.isOfficer())
                && speakers.mayMeet(meeting.fictitious(), delegate);
    }

    private void mustTake(Meeting meeting, Delegate delegate) {
        var refusal = refusal(meeting, delegate);
        if (refusal != null) throw new RuleBroken(refusal);
    }

    /** Why nothing can be brought in now; what was said in a part of a meeting can, whatever the mode has become since. */
    private @Nullable Refusal refusal(Meeting meeting, Delegate delegate) {
        if (meeting.isCancelled()) return Refusal.IS_CANCELLED;
        var changes = meetings.changes(meeting.id());
        return lets.toSomeOf(meeting, changes, delegate.delegation()) ? null : Refusal.NOT_LET_IN;
    }

    /** Null where nobody is named who speaks. */
    private @Nullable Incoming incoming(Meeting meeting, Delegate delegate, StatementForm form, Mistakes mistakes) {
        var own = delegate.party();
        var fictitious = meeting.fictitious();
        var party = own == null ? speakers.named(fictitious, form.party(), "party", mistakes) : own;
        var onBehalfOf = form.onBehalfOf().isEmpty()
                ? null
                : speakers.named(fictitious, form.onBehalfOf(), "onBehalfOf", mistakes);
        var aligned = speakers.named(fictitious, Parties.words(form.aligned()), "aligned", mistakes);
        if (party == null) return null;
        return new Incoming(
                party,
                onBehalfOf,
                aligned,
                Language.of(form.language()).map(Language::code).orElse(null),
                meeting.startsAt().atZone(meeting.zone()).toLocalDate(),
                false,
                StatementState.DRAFT,
                own == null,
                meeting.audience(),
                false);
    }

    void check(InterventionForm facts, Meeting meeting, Delegate delegate, @Nullable UUID own, Mistakes mistakes) {
        facts.check(
                agenda.of(meeting.session()).stream().map(AgendaItem::id).toList(),
                decisions.standing(meeting.id(), Reader.of(delegate)).stream()
                        .map(Decision::id)
                        .toList(),
                answered -> !answered.equals(own) && isThere(delegate, answered),
                mistakes);
    }

    static void check(InterventionForm facts, Set<String> originals, Mistakes mistakes) {
        if (!facts.translationOf().isEmpty() && !originals.contains(facts.translationOf()))
            mistakes.on("translationOf", "web.mistake.choice");
    }

    private boolean isThere(Delegate delegate, UUID statement) {
        return interventions.find(statement).isPresent()
                && !statements
                        .readableBy(Reader.of(delegate), Set.of(statement))
                        .isEmpty();
    }

    /** A file has to be kept somewhere, so it opens the record; without one nothing is opened by looking at a form. */
    private @Nullable Upload upload(Meeting meeting, Delegate delegate, StatementForm form, Mistakes mistakes)
            throws IOException {
        var file = form.file();
        if ((file == null || file.isEmpty()) && form.kept().isEmpty()) return null;
        var record = records.opened(meeting.session(), delegate.person());
        return uploads.of(record, delegate, file, form.kept(), mistakes);
    }

    private JteModel form(
            Ui ui,
            Meeting meeting,
            StatementForm form,
            InterventionForm facts,
            @Nullable Upload upload,
            boolean letsBooth,
            Mistakes mistakes) {
        return templates.statementsForm(
                ui,
                meeting,
                form,
                facts,
                upload,
                letsBooth,
                speakers.choices(meeting.fictitious(), ui.language()),
                agenda.of(meeting.session()),
                decisions.standing(meeting.id(), ui.reader()),
                translations.choices(meeting, null, ui),
                mistakes);
    }

    private static String field(@Nullable Upload upload) {
        return upload == null ? "text" : "file";
    }
}
