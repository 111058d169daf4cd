package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A delegation inscribes itself, tells more of what it will say, withdraws, and swaps; officers inscribe others. */
@Controller
class InscriptionPages {

    /** Where the form says that nobody is confirmed yet who speaks for an organisation, and leads to where they register. */
    private static final String REPRESENTATIVES = "representatives";

    private final SpeakersLists lists;
    private final TakesInscriptions takes;
    private final SwapsPlaces swaps;
    private final Consoles consoles;
    private final Boards boards;
    private final Ranks ranks;
    private final Meetings meetings;
    private final Parties parties;
    private final SpeakersReadings readings;
    private final Templates templates;
    private final Clock clock;

    InscriptionPages(
            SpeakersLists lists,
            TakesInscriptions takes,
            SwapsPlaces swaps,
            Consoles consoles,
            Boards boards,
            Ranks ranks,
            Meetings meetings,
            Parties parties,
            SpeakersReadings readings,
            Templates templates,
            Clock clock) {
        this.lists = lists;
        this.takes = takes;
        this.swaps = swaps;
        this.consoles = consoles;
        this.boards = boards;
        this.ranks = ranks;
        this.meetings = meetings;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/speakers-lists/{id}/inscriptions/new")
    View inscribe(
            Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam(defaultValue = "STATEMENT") String kind) {
        var list = lists.inscribedOnBy(delegate, id);
        readings.note(ui.reader(), meetings.get(list.meeting()));
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("kind", kind);
        var form = new InscriptionForm(asked);
        var there = delegate.isOfficer()
                ? null
                : list.waitingOf(delegate.delegation(), form.kind()).orElse(null);
        return new Page(form(ui, list, there == null ? form : InscriptionForm.of(there, parties), new Mistakes()));
    }

    @PostMapping("/speakers-lists/{id}/inscriptions")
    View inscribe(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.inscribedOnBy(delegate, id);
        var form = new InscriptionForm(typed);
        var mistakes =
                form.mistakes(parties, ranks, list.fictitious(), delegate.isOfficer() ? null : delegate.delegation());
        if (!mistakes.none()) return Page.again(form(ui, list, form, mistakes));
        try {
            var late = delegate.isOfficer() ? form.value("late") : "";
            var inscribed = takes.inscribe(delegate, wanted(delegate, list, form), form.value("known"), late);
            var page = delegate.isOfficer() ? "/console#s-" : "/speakers#s-";
            return Redirect.to("/meetings/" + list.meeting() + page + inscribed.id());
        } catch (RuleBroken broken) {
            var zone = meetings.get(list.meeting()).zone();
            var field = broken.refusal() == Refusal.NOT_REPRESENTED ? REPRESENTATIVES : "kind";
            mistakes.on(field, key(broken, delegate), told(ui, broken, zone));
            return new Page(form(ui, list, again(delegate, list, form), mistakes), HttpStatus.CONFLICT);
        }
    }

    /** With what waits by now, if it does. */
    private InscriptionForm again(Delegate delegate, SpeakersList list, InscriptionForm form) {
        return lists.followedBy(Reader.of(delegate), list.id())
                .waitingOf(party(delegate, form).id().id(), form.kind())
                .map(there -> form.over(InscriptionForm.of(there, parties)))
                .orElse(form);
    }

    @PostMapping("/inscriptions/{id}/removal")
    View withdraw(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        if (delegate.isOfficer()) {
            var meeting = lists.keptBy(delegate, lists.listOf(id)).meeting();
            return consoles.withReason(
                    ui, delegate, meeting, typed, "", reason -> takes.withdraw(delegate, id, reason));
        }
        var left = takes.withdraw(delegate, id, "");
        return Redirect.to(left.path() + (left.isFollowedBy(Reader.of(delegate)) ? "/speakers" : ""));
    }

    @PostMapping("/inscriptions/{id}/swaps")
    View ask(Delegate delegate, @PathVariable UUID id, @RequestParam UUID with) {
        var meeting = lists.followedBy(Reader.of(delegate), lists.changedBy(delegate, id))
                .meeting();
        swaps.ask(delegate, id, with);
        return Redirect.to("/meetings/" + meeting + "/speakers#s-" + id);
    }

    @PostMapping("/swaps/{id}/acceptance")
    View accept(Delegate delegate, @PathVariable UUID id) {
        var page = swaps.page(delegate, id);
        swaps.accept(delegate, id);
        return Redirect.to(page);
    }

    @PostMapping("/swaps/{id}/refusal")
    View decline(Delegate delegate, @PathVariable UUID id) {
        var page = swaps.page(delegate, id);
        swaps.decline(delegate, id);
        return Redirect.to(page);
    }

    @PostMapping("/swaps/{id}/removal")
    View withdrawSwap(Delegate delegate, @PathVariable UUID id) {
        var page = swaps.page(delegate, id);
        swaps.withdraw(delegate, id);
        return Redirect.to(page);
    }

    private Party party(Delegate delegate, InscriptionForm form) {
        return delegate.isOfficer()
                ? form.party(parties).orElseThrow()
                : parties.get(new PartyId(delegate.delegation()));
    }

    private Inscription wanted(Delegate delegate, SpeakersList list, InscriptionForm form) {
        var party = party(delegate, form);
        var rank = ranks.find(form.value("rank")).orElse(null);
        return new Inscription(
                UUID.randomUUID(),
                list.id(),
                0,
                party.id().id(),
                Category.of(party.kind()),
                form.kind(),
                rank == null ? null : rank.id(),
                rank == null ? Rank.NONE : rank.position(),
                form.parties("on_behalf", parties),
                form.parties("aligned", parties),
                form.value("note"),
                form.language().orElse(null),
                clock.instant());
    }

    /** What is to be done about a list that is not open differs: an officer may let somebody in. */
    private static String key(RuleBroken broken, Delegate delegate) {
        var shut = broken.refusal() == Refusal.CLOSED || broken.refusal() == Refusal.NOT_YET_OPEN;
        return shut && delegate.isOfficer()
                ? "speakers.mistake.late"
                : broken.refusal().key();
    }

    private static Object[] told(Ui ui, RuleBroken broken, ZoneId zone) {
        return Arrays.stream(broken.arguments())
                .map(each -> each instanceof Instant at ? ui.moment(at, zone) : each)
                .toArray();
    }

    private JteModel form(Ui ui, SpeakersList list, InscriptionForm form, Mistakes mistakes) {
        var names = new LinkedHashMap<String, String>();
        ranks.all().forEach(rank -> names.put(rank.id().toString(), ui.name(rank.names())));
        return templates.speakersInscribe(ui, boards.of(list.meeting()), list, form, names, mistakes);
    }
}
