package org.entente.meetings.calendar;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Calendars to subscribe to: public ones, and one's own at an address that nobody guesses. */
@Controller
class CalendarPages {

    private final Calendars calendars;
    private final Cards cards;
    private final CalendarAddresses addresses;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Parties parties;
    private final ObjectProvider<TakesPart> registered;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarPages(
            Calendars calendars,
            Cards cards,
            CalendarAddresses addresses,
            Meetings meetings,
            Bodies bodies,
            Parties parties,
            ObjectProvider<TakesPart> registered,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendars = calendars;
        this.cards = cards;
        this.addresses = addresses;
        this.meetings = meetings;
        this.bodies = bodies;
        this.parties = parties;
        this.registered = registered;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    View show(Ui ui) {
        return new Page(page(ui, null));
    }

    @GetMapping("/calendar/sessions/{id}.ics")
    ResponseEntity<byte[]> session(Ui ui, @PathVariable UUID id) {
        var session = bodies.session(id);
        return answer(ui, Set.of(id), ui.name(session.names()));
    }

    @GetMapping("/calendar/bodies/{id}.ics")
    ResponseEntity<byte[]> body(Ui ui, @PathVariable UUID id) {
        var body = bodies.get(id);
        var sessions = bodies.sessions(id).stream().map(Session::id).collect(Collectors.toSet());
        return answer(ui, sessions, ui.name(body.names()));
    }

    /** Who holds an office of it today, as the record has it. */
    @GetMapping("/calendar/bodies/{id}/officers.vcf")
    ResponseEntity<byte[]> officers(Ui ui, @PathVariable UUID id) {
        var text = cards.of(bodies.get(id), ui).getBytes(StandardCharsets.UTF_8);
        return Download.of("officers.vcf", "text/vcard;charset=UTF-8", text);
    }

    /** Of the sessions for which it is registered. */
    @GetMapping("/calendar/delegations/{code}.ics")
    ResponseEntity<byte[]> delegation(Ui ui, @PathVariable String code) {
        var party = parties.coded(code);
        return answer(ui, sessionsOf(party.id().id()), party.name(ui.language()));
    }

    /**
     * Nobody signs in: the address is the key, and it opens nothing that is not for everybody. In a session for which their
     * delegation has registered them by name, somebody finds the days of theirs; in every other of its sessions all days, for a
     * delegation need not name anybody, and a focal point stays at home.
     */
    @GetMapping("/calendar/mine/{secret}.ics")
    ResponseEntity<byte[]> mine(Ui ui, @PathVariable String secret) {
        var owner = addresses.owner(secret).orElseThrow(NoSuchElementException::new);
        var stays = registered.stream()
                .flatMap(room -> room.of(owner.address()).stream())
                .toList();
        var named = stays.stream().map(TakesPart.Stay::session).collect(Collectors.toSet());
        var others = sessionsOf(owner.delegation()).stream()
                .filter(session -> !named.contains(session))
                .toList();
        return answer(ui, calendars.of(others, stays, ui.localize("meetings.calendar.mine"), ui));
    }

    @PostMapping("/me/calendar")
    View make(Ui ui, Delegate delegate) {
        var secret = Objects.requireNonNull(transaction.execute(status -> {
            events.publishEvent(new CalendarAddressMade(delegate.person(), clock.instant()));
            return addresses.make(delegate.person(), delegate.delegation(), clock.instant());
        }));
        return new Page(page(ui, secret));
    }

    @PostMapping("/me/calendar/revocation")
    View revoke(Delegate delegate) {
        transaction.executeWithoutResult(status -> {
            if (addresses.revoke(delegate.person()))
                events.publishEvent(new CalendarAddressRevoked(delegate.person(), clock.instant()));
        });
        return Redirect.to("/calendar");
    }

    /** The secretariat serves every session. */
    private Collection<UUID> sessionsOf(UUID delegation) {
        if (delegation.equals(Delegate.SECRETARIAT)) return meetings.sessions();
        return registered.stream()
                .flatMap(room -> room.sessionsOf(delegation).stream())
                .collect(Collectors.toSet());
    }

    private JteModel page(Ui ui, @Nullable String secret) {
        var having = meetings.sessions();
        var sessions = having.stream()
                .flatMap(id -> bodies.findSession(id).stream())
                .sorted(Comparator.comparing(Session::startsOn, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        var made = ui.reader()
                .delegate()
                .flatMap(delegate -> addresses.madeAt(delegate.person()))
                .orElse(null);
        var code = ui.reader()
                .delegate()
                .map(Delegate::party)
                .map(party -> parties.get(new PartyId(party)).code())
                .orElse("");
        return templates.meetingsCalendar(ui, sessions, code, made, secret);
    }

    private ResponseEntity<byte[]> answer(Ui ui, Collection<UUID> sessions, String name) {
        return answer(ui, calendars.of(sessions, name, ui));
    }

    private static ResponseEntity<byte[]> answer(Ui ui, String calendar) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, ui.language().code())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
