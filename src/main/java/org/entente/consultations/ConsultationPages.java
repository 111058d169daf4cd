package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entente.chronicle.Histories;
import org.entente.languages.Names;
import org.entente.parties.Membership;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Consultations: for everyone to read, for officers to convene, open and close. */
@Controller
class ConsultationPages {

    private final Consultations consultations;
    private final Statements statements;
    private final Reports reports;
    private final Attribution attribution;
    private final Parties parties;
    private final Speakers speakers;
    private final StakeholdersWords stakeholders;
    private final SaidAs said;
    private final Elements elements;
    private final Histories histories;
    private final List<OnConsultation> others;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConsultationPages(
            Consultations consultations,
            Statements statements,
            Reports reports,
            Attribution attribution,
            Parties parties,
            Speakers speakers,
            StakeholdersWords stakeholders,
            SaidAs said,
            Elements elements,
            Histories histories,
            List<OnConsultation> others,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.reports = reports;
        this.attribution = attribution;
        this.parties = parties;
        this.speakers = speakers;
        this.stakeholders = stakeholders;
        this.said = said;
        this.elements = elements;
        this.histories = histories;
        this.others = others;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/consultations")
    View list(Ui ui) {
        return new Page(templates.consultationsList(ui, consultations.all(), parties));
    }

    @GetMapping("/consultations/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var consultation = consultations.get(id);
        var listed = statements.in(id, reader, after);
        var open = attribution.isOpen(consultation, reader);
        var day = consultation.invitedOn(LocalDate.now(clock));
        var mayAdd = consultation.takesStatementsFrom(reader)
                && reader.delegate()
                        .filter(own -> speakers.mayMeet(consultation.fictitious(), own)
                                && !stakeholders.comeInElsewhere(consultation, own.delegation()))
                        .isPresent();
        return new Page(templates.consultationsShow(
                ui,
                consultation,
                mayAdd,
                consultations.questions(id),
                consultations.discussed(id),
                elements.all(),
                listed,
                listed.size() == Statements.PAGE ? listed.getLast().id() : null,
                statements.count(id, reader),
                statements.speakers(id, reader),
                // Where the rule hides who spoke, it hides also whether any of them was a stakeholder.
                open ? statements.ofStakeholders(id, reader) : new Matrix.Cell(0, 0),
                open ? said.of(Statement.speakers(listed)) : Map.of(),
                Invited.to(consultation, parties, day),
                reports.readableOn(id, reader),
                others.stream()
                        .flatMap(other -> other.on(consultation, ui).stream())
                        .toList(),
                attribution,
                parties,
                day,
                isUnverified(consultation),
                histories.of(ui, consultation.path())));
    }

    @GetMapping("/consultations/new")
    View convene(Ui ui, Delegate officer) {
        officer.asOfficer();
        var empty = new LinkedMultiValueMap<String, String>();
        empty.add("rule", Rule.NAMED.name());
        return new Page(form(ui, null, new ConsultationForm(empty), new Mistakes()));
    }

    @PostMapping("/consultations")
    View convene(Ui ui, Delegate officer, SecondFactor factor, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var form = new ConsultationForm(typed);
        var mistakes = form.mistakes(parties, codes(), false, ui.language());
        if (!mistakes.none()) return Page.again(form(ui, null, form, mistakes));
        factor.demand();
        var none = new Names(Map.of());
        var blank = new Consultation(
                UUID.randomUUID(),
                none,
                List.of(),
                List.of(),
                null,
                null,
                none,
                null,
                List.of(),
                none,
                Rule.NAMED,
                State.PLANNED,
                false,
                none,
                "",
                false,
                0);
        var consultation = form.applied(blank, parties, ui.language());
        transaction.executeWithoutResult(status -> {
            consultations.add(consultation, officer.person(), clock.instant());
            consultations.ask(consultation.id(), form.questions(codes(), Map.of(), ui.language()));
            events.publishEvent(new ConsultationConvened(
                    consultation.id(), consultation.titles().byCode(), officer.person(), clock.instant()));
        });
        return Redirect.to(consultation.path());
    }

    @GetMapping("/consultations/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        var consultation = consultations.keptBy(officer, id);
        var form = ConsultationForm.of(consultation, consultations.questions(id), parties, ui.language());
        return new Page(form(ui, consultation, form, new Mistakes()));
    }

    @PostMapping("/consultations/{id}/change")
    View change(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = consultations.keptBy(officer, id);
        var form = new ConsultationForm(typed);
        var mistakes = form.mistakes(parties, codes(), before.fictitious(), ui.language());
        if (form.reveals(before.rule()) && statements.anyPublished(id))
            mistakes.on("rule", "consultations.mistake.rule");
        if (!mistakes.none()) return Page.again(form(ui, before, form, mistakes));
        factor.demand();
        var after = form.applied(before, parties, ui.language());
        try {
            transaction.executeWithoutResult(status -> {
                var asked = consultations.questions(id);
                consultations.save(after);
                consultations.ask(id, form.questions(codes(), asked, ui.language()));
                events.publishEvent(new ConsultationChanged(
                        id,
                        facts(before, asked),
                        facts(after, consultations.questions(id)),
                        officer.person(),
                        clock.instant()));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("title_" + ui.language().code(), "web.mistake.overtaken");
            var current = consultations.get(id);
            return new Page(form(ui, current, form.withVersion(current.version()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    @PostMapping("/consultations/{id}/opening")
    View open(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        return move(officer, factor, id, Consultation::open);
    }

    @PostMapping("/consultations/{id}/closure")
    View close(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        return move(officer, factor, id, Consultation::close);
    }

    private View move(Delegate officer, SecondFactor factor, UUID id, UnaryOperator<Consultation> step) {
        var before = consultations.keptBy(officer, id);
        factor.demand();
        var after = step.apply(before);
        transaction.executeWithoutResult(status -> {
            consultations.save(after);
            events.publishEvent(after.moved(officer, clock.instant(), before.state()));
        });
        return Redirect.to(before.path());
    }

    private JteModel form(Ui ui, @Nullable Consultation before, ConsultationForm form, Mistakes mistakes) {
        var fictitious = before != null && before.fictitious();
        var choices = Map.of(
                "organiser", choices(ui, party -> ConsultationForm.mayConvene(party, fictitious)),
                "coOrganiser", choices(ui, party -> ConsultationForm.mayJoin(party, fictitious)));
        return templates.consultationsForm(ui, before, form, choices, elements.all(), mistakes);
    }

    private Map<String, String> choices(Ui ui, Predicate<Party> may) {
        return parties.choices(parties.all(ui.language()).stream().filter(may).toList(), ui.language());
    }

    /** Whether any of the memberships that say who was invited still waits for confirmation. */
    private boolean isUnverified(Consultation consultation) {
        return consultation.organisers().stream()
                .flatMap(organiser -> parties.memberships(new PartyId(organiser)).stream())
                .anyMatch(Membership::unverified);
    }

    private List<String> codes(List<UUID> organisations) {
        return organisations.stream()
                .map(organisation -> parties.get(new PartyId(organisation)).code())
                .toList();
    }

    private List<String> codes() {
        return elements.all().stream().map(Element::code).toList();
    }

    private Map<String, Object> facts(Consultation consultation, Map<String, Names> questions) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("titles", consultation.titles().byCode());
        facts.put("organisers", codes(consultation.organisers()));
        facts.put("coOrganisers", codes(consultation.coOrganisers()));
        facts.put("startsOn", String.valueOf(consultation.startsOn()));
        facts.put("endsOn", String.valueOf(consultation.endsOn()));
        facts.put("places", consultation.places().byCode());
        facts.put("languages", consultation.languages());
        facts.put("programmes", consultation.programmes().byCode());
        facts.put("mode", String.valueOf(consultation.mode()));
        facts.put("rule", consultation.rule());
        var asked = new LinkedHashMap<String, Object>();
        questions.forEach((element, texts) -> asked.put(element, texts.byCode()));
        facts.put("questions", asked);
        return facts;
    }
}
