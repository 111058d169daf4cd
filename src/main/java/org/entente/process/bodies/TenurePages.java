package org.entente.process.bodies;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.KnownPersons;
import org.entente.web.Mistakes;
import org.entente.web.Role;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who holds an office of a body; an office that one person holds is held by one on each day. */
@Controller
@RequestMapping("/bodies/{id}/tenures")
class TenurePages extends PartPages<Tenure> {

    private final Tenures tenures;
    private final Bodies bodies;
    private final Owners owners;
    private final Parties parties;
    private final KnownPersons persons;

    TenurePages(
            Tenures tenures,
            Keeping keeping,
            WritesDown writes,
            Bodies bodies,
            Owners owners,
            Parties parties,
            KnownPersons persons) {
        super(tenures, keeping, writes);
        this.tenures = tenures;
        this.bodies = bodies;
        this.owners = owners;
        this.parties = parties;
        this.persons = persons;
    }

    @Override
    String path() {
        return "/tenures";
    }

    @Override
    String key() {
        return "bodies.tenure.";
    }

    @Override
    Owner owner(Ui ui, UUID id) {
        return owners.body(ui, id);
    }

    @Override
    List<Question> questions(Ui ui) {
        return List.of(
                Question.choice("office", "bodies.office", "", true, offices(ui)),
                Question.words("person", "bodies.person", "bodies.person.hint", true, 200),
                Question.choice("party", "bodies.state", "", false, states(ui)),
                Question.choice("account", "bodies.account", "bodies.account.hint", false, chairs(ui)),
                Question.day("from", "bodies.from"),
                Question.day("to", "bodies.to"),
                Question.names("titles", "bodies.office.titles", false),
                Question.symbol(false),
                Question.source(),
                Question.unverified());
    }

    @Override
    Tenure read(KeptForm form, UUID owner, UUID id, Mistakes mistakes) {
        var span = form.span("from", "to", mistakes);
        return new Tenure(
                id,
                owner,
                Office.valueOf(form.value("office")),
                form.names("titles"),
                form.value("person"),
                parties.called(form.value("party"))
                        .map(party -> party.id().id())
                        .orElse(null),
                form.value("account").isEmpty() ? null : UUID.fromString(form.value("account")),
                span.from(),
                span.to(),
                form.symbol(),
                form.value("source"),
                form.isMarked("unverified"));
    }

    @Override
    void check(Tenure tenure, List<Tenure> all, Ui ui, Mistakes mistakes) {
        all.stream()
                .filter(tenure::clashesWith)
                .findFirst()
                .ifPresent(other -> mistakes.on("from", "bodies.mistake.office_held", other.person()));
        if (isOfAnotherWorld(tenure)) mistakes.on("party", "bodies.mistake.another_world");
        if (tenure.account() != null && tenure.office() != Office.CHAIR)
            mistakes.on("account", "bodies.mistake.account_of_chair");
        if (tenure.office() == Office.OTHER && tenure.titles().isEmpty())
            mistakes.on("titles_" + ui.language().code(), "bodies.mistake.office_without_name");
    }

    @Override
    Map<String, String> facts(Tenure tenure) {
        return Facts.of(tenure, code(tenure));
    }

    @Override
    void moveOn(UUID owner, long known) {
        bodies.moveOn(bodies.get(owner), known);
    }

    @Override
    Act changed(
            UUID owner,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            UUID by,
            Instant now) {
        return new TenureChanged(owner, before, after, by, now);
    }

    /** No real State holds an office among fictitious ones, nor the other way round. */
    private boolean isOfAnotherWorld(Tenure tenure) {
        var party = tenure.party();
        if (party == null) return false;
        var fictitious = bodies.get(tenure.body()).fictitious();
        return parties.find(new PartyId(party))
                .filter(found -> found.fictitious() != fictitious)
                .isPresent();
    }

    private String code(Tenure tenure) {
        var party = tenure.party();
        return party == null ? "" : parties.code(party).orElse("");
    }

    private static Map<String, String> offices(Ui ui) {
        var offices = new LinkedHashMap<String, String>();
        for (var office : Office.values()) offices.put(office.name(), ui.localize(office.key()));
        return offices;
    }

    /** Whom a term names stays in it, whatever else they have become since. */
    private Map<String, String> chairs(Ui ui) {
        var officer = ui.reader().signedIn();
        var chairs = new LinkedHashMap<String, String>();
        persons.inOffice(officer, Role.CHAIR).forEach((person, written) -> chairs.put(person.toString(), written));
        for (var named : tenures.accounts())
            chairs.computeIfAbsent(
                    named.toString(), id -> persons.written(officer, named).orElse(id));
        return chairs;
    }

    /** Observer States preside, too. */
    private Map<String, String> states(Ui ui) {
        var states = parties.all(ui.language()).stream()
                .filter(party -> party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER)
                .toList();
        return parties.choices(states, ui.language());
    }
}
