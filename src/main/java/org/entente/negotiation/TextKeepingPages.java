package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.consultations.Report;
import org.entente.consultations.Reports;
import org.entente.languages.Language;
import org.entente.parties.AudienceForm;
import org.entente.parties.ChangesAudience;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.SessionChoices;
import org.entente.web.Audience;
import org.entente.web.Crumb;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The Chair, rapporteurs and officers begin texts, say what they are called, and officers who may read them. */
@Controller
class TextKeepingPages {

    private final NegotiatedTexts texts;
    private final KeepsTexts keeps;
    private final FromReport fromReport;
    private final Reports reports;
    private final Bodies bodies;
    private final SessionChoices sessions;
    private final ProposedOn proposed;
    private final ChangesAudience changes;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TextKeepingPages(
            NegotiatedTexts texts,
            KeepsTexts keeps,
            FromReport fromReport,
            Reports reports,
            Bodies bodies,
            SessionChoices sessions,
            ProposedOn proposed,
            ChangesAudience changes,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.keeps = keeps;
        this.fromReport = fromReport;
        this.reports = reports;
        this.bodies = bodies;
        this.sessions = sessions;
        this.proposed = proposed;
        this.changes = changes;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/texts/new")
    View begin(Ui ui, Delegate rapporteur, @RequestParam(defaultValue = "") String session) {
        rapporteur.asRapporteur();
        return new Page(form(ui, null, TextForm.blank(ui.language(), session), new Mistakes()));
    }

    /** The paragraphs come after: the draft is there with its title, or with the sentences of a report. */
    @PostMapping("/texts")
    View begin(Ui ui, Delegate rapporteur, @RequestParam MultiValueMap<String, String> typed) {
        rapporteur.asRapporteur();
        var form = new TextForm(typed);
        var mistakes = form.mistakes(ui.language());
        if (form.language().isEmpty()) mistakes.on("language", "web.mistake.choice");
        var session = session(form, mistakes);
        var report = report(ui.reader(), form, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, null, form, mistakes));
        var text = new NegotiatedText(
                form.id(),
                form.titles(),
                session.map(Session::id).orElse(null),
                form.language().orElseThrow(),
                form.isAttributed(),
                Audience.OFFICERS,
                session.map(Session::fictitious).orElse(false)
                        || report.map(Report::fictitious).orElse(false),
                clock.instant(),
                null,
                0);
        var title = Provision.of(ProvisionKind.TITLE, 0, text.titles().in(text.language()));
        var drawn = report.map(each -> fromReport.of(each, text.language(), ui.reader()))
                .orElse(new FromReport.Drawn(List.of(), Map.of()));
        keeps.begin(text, drawn.under(title), drawn.sources(), rapporteur.person());
        return Redirect.to(text.draftPath());
    }

    private Optional<Session> session(TextForm form, Mistakes mistakes) {
        var session = form.id("session").flatMap(bodies::findSession);
        if (session.isEmpty() && !form.value("session").isEmpty()) mistakes.on("session", "web.mistake.choice");
        return session;
    }

    private Optional<Report> report(Reader reader, TextForm form, Mistakes mistakes) {
        var report = form.id("report")
                .flatMap(id -> reports.publishedTo(reader).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
        if (report.isEmpty() && !form.value("report").isEmpty()) mistakes.on("report", "web.mistake.choice");
        return report;
    }

    @GetMapping("/texts/{id}/change")
    View change(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        return new Page(form(ui, text, TextForm.of(text), new Mistakes()));
    }

    @PostMapping("/texts/{id}/change")
    View change(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var before = texts.keptBy(rapporteur, id);
        var form = new TextForm(typed);
        var mistakes = form.mistakes(ui.language());
        var session = session(form, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, before, form, mistakes));
        var after = before.with(
                form.titles(), session.map(Session::id).orElse(null), form.isAttributed(), form.knownLock());
        try {
            transaction.executeWithoutResult(status -> {
                if (after.attributed() && !before.attributed()) mustHavePromisedNothing(id);
                texts.save(after);
                events.publishEvent(new NegotiatedTextChanged(
                        id, facts(before), facts(after), rapporteur.person(), clock.instant()));
            });
        } catch (RuleBroken refused) {
            mistakes.on("attributed", refused.refusal().key(), refused.arguments());
            return new Page(form(ui, before, form, mistakes), HttpStatus.CONFLICT);
        } catch (OptimisticLockingFailureException overtaken) {
            var current = texts.keptBy(rapporteur, id);
            mistakes.on("title_" + ui.language().code(), "web.mistake.overtaken");
            var again = form.with("lock", Long.toString(current.lock()));
            return new Page(form(ui, current, again, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    /** Who asked for something while names were kept is not named afterwards; nobody sends anything meanwhile. */
    private void mustHavePromisedNothing(UUID id) {
        texts.holdClosed(id);
        if (proposed.anything(id)) throw new RuleBroken(Refusal.UNATTRIBUTED);
    }

    private static Map<String, Object> facts(NegotiatedText text) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("titles", text.titles().byCode());
        facts.put("session", text.session() == null ? "" : text.session().toString());
        facts.put("attributed", text.attributed());
        return facts;
    }

    @GetMapping("/texts/{id}/audience")
    View audience(Ui ui, Delegate officer, @PathVariable UUID id) {
        return changes.show(ui, officer, thing(ui, texts.keptBy(officer.asOfficer(), id)));
    }

    @PostMapping("/texts/{id}/audience")
    View audience(Ui ui, Delegate officer, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var before = texts.keptBy(officer.asOfficer(), id);
        return changes.change(ui, officer, () -> thing(ui, texts.keptBy(officer, id)), form, factor::demand, chosen -> {
            // Nobody puts it under silence or before its body meanwhile, and asks States that are shut out.
            texts.holdClosed(id);
            texts.save(before.openTo(chosen.audience(), chosen.knownLock()));
            events.publishEvent(new NegotiatedTextAudienceChanged(
                    id, chosen.before(), chosen.after(), officer.person(), clock.instant()));
        });
    }

    private static ChangesAudience.Thing thing(Ui ui, NegotiatedText text) {
        return new ChangesAudience.Thing(
                text.path(),
                text.path(),
                List.of(
                        new Crumb("/texts", ui.localize("negotiation.door")),
                        new Crumb(text.path(), ui.name(text.titles()))),
                text.fictitious(),
                true,
                AudienceForm.choices(),
                text.audience(),
                text.lock());
    }

    private JteModel form(Ui ui, @Nullable NegotiatedText before, TextForm form, Mistakes mistakes) {
        var published = new LinkedHashMap<String, String>();
        for (var each : reports.publishedTo(ui.reader()))
            published.put(each.id().toString(), ui.name(each.titles()));
        var languages = new LinkedHashMap<String, String>();
        for (var each : Language.values()) languages.put(each.code(), each.endonym());
        return templates.negotiationForm(ui, before, sessions.in(ui), published, languages, form, mistakes);
    }
}
