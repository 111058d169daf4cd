package org.entente.stakeholders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** To the fictitious session: a list that has closed, one that is open, and applications at every step before and after. */
@Component
class DemonstratesAccreditation implements FirstData {

    private static final String FILE = "/demonstration/stakeholders.json";

    /** In hours from now. */
    private static final int FIRST_OPENED = -720;

    private static final int FIRST_CLOSED = -260;
    private static final int SECOND_OPENED = -48;
    private static final Duration RECEIVES = Duration.ofDays(24);

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final Bodies bodies;
    private final Parties parties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesAccreditation(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            Bodies bodies,
            Parties parties,
            TransactionTemplate transaction,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.bodies = bodies;
        this.parties = parties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the session that it is for. */
    @Override
    public int order() {
        return 101;
    }

    @Override
    public String key() {
        return "stakeholders.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return !accreditations.at(DemonstratedBodies.NEXT_SESSION).isEmpty();
    }

    @Override
    public void load() {
        var json = json();
        transaction.executeWithoutResult(status -> bodies.findSession(DemonstratedBodies.NEXT_SESSION)
                .ifPresent(session -> load(json, open(json, session))));
    }

    private Accreditation open(JsonNode json, Session session) {
        var modality = new Modality(
                "",
                14,
                ObjectionAudience.STATES_ON_REQUEST,
                true,
                true,
                true,
                SideEventRule.WITH_STATE,
                RenewalRule.CIRCULATED,
                Names.ofJson(json.get("channels").toString()));
        var last = clock.instant().plus(RECEIVES);
        var accreditation = new Accreditation(
                UUID.randomUUID(),
                bodies.get(session.body()).process(),
                session.id(),
                null,
                Names.ofJson(json.get("titles").toString()),
                modality,
                CirculationForm.lastMinute(last),
                last.atZone(Dates.NEW_YORK).toLocalDate().plusYears(1),
                true,
                0);
        accreditations.add(accreditation, null, hours(FIRST_OPENED));
        return accreditation;
    }

    private void load(JsonNode json, Accreditation accreditation) {
        var first = list(accreditation, hours(FIRST_OPENED), CirculationForm.lastMinute(hours(FIRST_CLOSED)));
        var second = list(
                accreditation, hours(SECOND_OPENED), CirculationForm.earliest(accreditation, hours(SECOND_OPENED)));
        json.get("organisations").forEach(each -> add(each, accreditation, first, second));
        circulations.save(circulations.get(first.id()).conclude(first.closesAt()));
    }

    private Circulation list(Accreditation accreditation, Instant opened, Instant closes) {
        var number = circulations.nextNumber(accreditation.id());
        var list = new Circulation(UUID.randomUUID(), accreditation.id(), number, opened, closes, null, null, null, 0);
        circulations.add(list, null);
        return list;
    }

    private void add(JsonNode json, Accreditation accreditation, Circulation first, Circulation second) {
        var party = party(json);
        var began = hours(FIRST_OPENED - 24);
        var language = Language.of(json.get("language").asString()).orElseThrow();
        var draft = Application.begun(UUID.randomUUID(), accreditation, party, language, began);
        var sent = draft.filledIn(profile(json, party, language)).submit(accreditation, true, true, began);
        var step = json.get("step").asString();
        applications.add(step.equals("SUBMITTED") ? sent : sent.complete(began));
        var contact = new ContactPerson(
                party.name(Language.EN), party.code().toLowerCase(Locale.ROOT) + "@organisation.example");
        applications.keep(draft.id(), List.of(contact));
        switch (step) {
            case "FIRST_LIST" -> close(json, circulate(draft.id(), first), first);
            case "SECOND_LIST" -> circulate(draft.id(), second);
            default -> {}
        }
    }

    private Application circulate(UUID id, Circulation list) {
        applications.save(applications.find(id).orElseThrow().circulate(list.id()));
        return applications.find(id).orElseThrow();
    }

    private void close(JsonNode json, Application circulated, Circulation list) {
        json.get("objections").forEach(each -> object(each, circulated, list));
        applications.save(circulated.close(objections.stands(circulated.id()), list.closesAt()));
    }

    private void object(JsonNode json, Application to, Circulation list) {
        var basis = new ObjectionBasis(
                json.get("basis").asString(),
                Language.of(json.get("language").asString()).orElseThrow());
        var state = PartyId.ofCode(json.get("party").asString()).id();
        var made = to.object(
                UUID.randomUUID(), list, state, basis, hours(json.get("at").asInt()));
        objections.add(made, null);
        if (json.has("withdrawn"))
            objections.save(made.withdraw(to, hours(json.get("withdrawn").asInt())), null);
        if (json.has("published")) {
            var rule = accreditations.get(to.accreditation()).modality();
            objections.save(made.publish(rule, hours(json.get("published").asInt())), null);
        }
    }

    private static Profile profile(JsonNode json, Party party, Language language) {
        return new Profile(
                party.name(language),
                "https://" + party.code().toLowerCase(Locale.ROOT) + ".example",
                PartyId.ofCode(json.get("seat").asString()).id(),
                OrganisationKind.of(json.get("kind").asString()).orElseThrow(),
                json.get("relevance").asString(),
                language,
                ConsultativeStatus.valueOf(json.get("status").asString()));
    }

    private Party party(JsonNode json) {
        var code = json.get("code").asString();
        return parties.called(code)
                .orElseGet(() -> parties.get(parties.addFictitious(
                        code, Kind.STAKEHOLDER, Names.ofJson(json.get("names").toString()))));
    }

    private Instant hours(int number) {
        return clock.instant().plus(Duration.ofHours(number));
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesAccreditation.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
