package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
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

/** One's own statements: brought in, put right, published and withdrawn by the party whose words they are. */
@Controller
class OwnStatementPages {

    private final Consultations consultations;
    private final Statements statements;
    private final Tags tags;
    private final TakesStatements takes;
    private final Uploads uploads;
    private final Speakers speakers;
    private final StakeholdersWords stakeholders;
    private final NotesReaders notes;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnStatementPages(
            Consultations consultations,
            Statements statements,
            Tags tags,
            TakesStatements takes,
            Uploads uploads,
            Speakers speakers,
            StakeholdersWords stakeholders,
            NotesReaders notes,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.tags = tags;
        this.takes = takes;
        this.uploads = uploads;
        this.speakers = speakers;
        this.stakeholders = stakeholders;
        this.notes = notes;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/consultations/{id}/statements/new")
    View form(Ui ui, Delegate delegate, @PathVariable UUID id, @ModelAttribute StatementForm brought)
            throws IOException {
        var consultation = takingFrom(ui, delegate, id);
        var mistakes = new Mistakes();
        var upload = upload(consultation, delegate, brought, mistakes);
        return new Page(form(ui, consultation, StatementForm.empty(), upload, mistakes));
    }

    @PostMapping("/consultations/{id}/statements")
    View add(Ui ui, Delegate delegate, @PathVariable UUID id, @ModelAttribute StatementForm form) throws IOException {
        var consultation = takingFrom(ui, delegate, id);
        var mistakes = new Mistakes();
        var upload = upload(consultation, delegate, form, mistakes);
        var incoming = incoming(consultation, delegate, form, mistakes);
        form.mistakes(upload != null).all().forEach((field, one) -> mistakes.on(field, one.key(), one.arguments()));
        if (!mistakes.none() || incoming == null) return Page.again(form(ui, consultation, form, upload, mistakes));
        try {
            var taken = upload == null
                    ? takes.take(consultation, incoming, typed(form), "statement.txt", delegate.person())
                    : takes.take(consultation, incoming, upload.sha256(), upload.fileName(), delegate.person());
            return Redirect.to(taken.statement().path());
        } catch (Unreadable unreadable) {
            mistakes.on(field(upload), unreadable.reason().key());
            // A file without a text is of no use to the next attempt; it stays in the store all the same.
            return Page.again(form(ui, consultation, form, null, mistakes));
        } catch (AlreadyHeld held) {
            mistakes.on(field(upload), "consultations.import.already_held");
            return Page.again(form(ui, consultation, form, null, mistakes));
        }
    }

    @PostMapping("/statements/{id}/publication")
    View publish(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var draft = statements.boundBy(delegate, factor, id);
        var consultation = consultations.get(draft.consultation());
        if (!consultation.takesStatementsFrom(Reader.of(delegate))) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        var published = draft.publish();
        transaction.executeWithoutResult(status -> {
            statements.save(published);
            events.publishEvent(new StatementPublished(
                    id, draft.party(), draft.state(), published.state(), delegate.person(), clock.instant()));
        });
        return Redirect.to(published.path());
    }

    @PostMapping("/statements/{id}/withdrawal")
    View withdraw(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var statement = statements.boundBy(delegate, factor, id);
        var withdrawn = statement.withdraw();
        transaction.executeWithoutResult(status -> {
            statements.save(withdrawn);
            events.publishEvent(new StatementWithdrawn(
                    id, statement.party(), statement.state(), withdrawn.state(), delegate.person(), clock.instant()));
        });
        return Redirect.to(withdrawn.path());
    }

    @GetMapping("/statements/{id}/correction")
    View correction(Ui ui, Delegate delegate, @PathVariable UUID id, @ModelAttribute StatementForm brought)
            throws IOException {
        var statement = corrigible(delegate, id);
        notes.of(statement, statement.version(), ui.reader());
        var text = String.join(
                "\n\n",
                statements.paragraphs(id, statement.version()).stream()
                        .map(Paragraph::text)
                        .toList());
        var mistakes = new Mistakes();
        var upload = upload(consultations.get(statement.consultation()), delegate, brought, mistakes);
        return new Page(correction(ui, statement, StatementForm.correcting(statement, text), upload, mistakes));
    }

    @PostMapping("/statements/{id}/correction")
    View correct(
            Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, @ModelAttribute StatementForm form)
            throws IOException {
        var statement = corrigible(delegate, id);
        var mistakes = new Mistakes();
        var upload = upload(consultations.get(statement.consultation()), delegate, form, mistakes);
        form.mistakes(upload != null).all().forEach((field, one) -> mistakes.on(field, one.key(), one.arguments()));
        if (!mistakes.none()) return Page.again(correction(ui, statement, form, upload, mistakes));
        confirmed(delegate, factor, id, upload);
        var known = statement.asKnown(form.knownLock());
        try {
            var corrected = upload == null
                    ? takes.correct(known, typed(form), "statement.txt", delegate)
                    : takes.correct(known, upload.sha256(), upload.fileName(), delegate);
            return Redirect.to(corrected.path());
        } catch (Unreadable unreadable) {
            mistakes.on(field(upload), unreadable.reason().key());
            return Page.again(correction(ui, statement, form, null, mistakes));
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("text", "web.mistake.overtaken");
            var current = statements.workedOnBy(delegate, id);
            var again = correction(ui, current, form.withLock(current.lock()), upload, mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/statements/{id}/facts")
    View facts(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var statement = corrigible(delegate, id);
        notes.of(statement, statement.version(), ui.reader());
        return new Page(facts(ui, statement, FactsForm.of(statement, speakers), new Mistakes()));
    }

    @PostMapping("/statements/{id}/facts")
    View facts(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, @ModelAttribute FactsForm form) {
        var before = corrigible(delegate, id);
        var mistakes = new Mistakes();
        var after = form.applied(before, consultations.get(before.consultation()), speakers, mistakes);
        if (!mistakes.none()) return Page.again(facts(ui, before, form, mistakes));
        statements.changedBy(delegate, factor, id);
        var now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                statements.save(after);
                if (!after.language().equals(before.language())) {
                    var paragraphs = statements.paragraphs(id, after.version());
                    tags.suggestAnew(id, paragraphs, after.language(), now);
                }
                events.publishEvent(new StatementFactsChanged(
                        id, before.party(), told(before), told(after), delegate.person(), now));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            var current = statements.workedOnBy(delegate, id);
            mistakes.on("deliveredOn", "web.mistake.overtaken");
            return new Page(facts(ui, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(after.path());
    }

    /** Asked for only when nothing else is amiss; the file that came stays where it is meanwhile. */
    private void confirmed(Delegate delegate, SecondFactor factor, UUID id, @Nullable Upload upload) {
        try {
            statements.changedBy(delegate, factor, id);
        } catch (SecondFactorNeeded needed) {
            throw upload == null ? needed : needed.carrying("kept", upload.id().toString());
        }
    }

    /** A delegate of the demonstration does not meet the real record, nor the other way round. */
    private Consultation takingFrom(Ui ui, Delegate delegate, UUID id) {
        var consultation = consultations.get(id);
        if (!delegate.drafts()) delegate.asOfficer();
        if (!speakers.mayMeet(consultation.fictitious(), delegate)) throw new NoSuchElementException();
        if (!consultation.takesStatementsFrom(ui.reader())) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        if (stakeholders.comeInElsewhere(consultation, delegate.delegation())) throw new RuleBroken(Refusal.READ_FIRST);
        return consultation;
    }

    /** What was read before it was published would be something else afterwards, or somebody else's. */
    private Statement corrigible(Delegate delegate, UUID id) {
        var statement = statements.workedOnBy(delegate, id);
        if (stakeholders.wereReadBefore(id)) throw new RuleBroken(Refusal.WAS_READ);
        return statement;
    }

    /** Null where nobody is named who speaks. */
    private @Nullable Incoming incoming(
            Consultation consultation, Delegate delegate, StatementForm form, Mistakes mistakes) {
        var own = delegate.party();
        var party = own == null ? speakers.named(consultation.fictitious(), form.party(), "party", mistakes) : own;
        var onBehalfOf = form.onBehalfOf().isEmpty()
                ? null
                : speakers.named(consultation.fictitious(), form.onBehalfOf(), "onBehalfOf", mistakes);
        var aligned = speakers.named(consultation.fictitious(), Parties.words(form.aligned()), "aligned", mistakes);
        if (party == null) return null;
        return new Incoming(
                party,
                onBehalfOf,
                aligned,
                Language.of(form.language()).map(Language::code).orElse(null),
                Dates.read(form.deliveredOn()),
                false,
                StatementState.DRAFT,
                own == null,
                Audience.PUBLIC,
                false);
    }

    /** Also where only the language is changed: no browser sends a file a second time. */
    private @Nullable Upload upload(Consultation consultation, Delegate delegate, StatementForm form, Mistakes mistakes)
            throws IOException {
        return uploads.of(consultation, delegate, form.file(), form.kept(), mistakes);
    }

    private JteModel form(
            Ui ui, Consultation consultation, StatementForm form, @Nullable Upload upload, Mistakes mistakes) {
        return templates.consultationsStatementForm(
                ui, consultation, form, upload, speakers.choices(consultation.fictitious(), ui.language()), mistakes);
    }

    private JteModel correction(
            Ui ui, Statement statement, StatementForm form, @Nullable Upload upload, Mistakes mistakes) {
        var consultation = consultations.get(statement.consultation());
        return templates.consultationsCorrection(ui, consultation, statement, form, upload, mistakes);
    }

    private JteModel facts(Ui ui, Statement statement, FactsForm form, Mistakes mistakes) {
        var consultation = consultations.get(statement.consultation());
        var choices = speakers.choices(consultation.fictitious(), ui.language());
        return templates.consultationsFacts(ui, consultation, statement, form, choices, mistakes);
    }

    private Map<String, String> told(Statement statement) {
        var facts = FactsForm.of(statement, speakers);
        return Map.of(
                "onBehalfOf", facts.onBehalfOf(),
                "aligned", facts.aligned(),
                "language", facts.language(),
                "deliveredOn", facts.deliveredOn());
    }

    private static ByteArrayInputStream typed(StatementForm form) {
        return new ByteArrayInputStream(form.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String field(@Nullable Upload upload) {
        return upload == null ? "text" : "file";
    }
}
