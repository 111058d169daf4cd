package org.entente.meetings.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.LastModified;
import biweekly.property.Name;
import biweekly.property.RefreshInterval;
import biweekly.property.Sequence;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.property.Uid;
import biweekly.property.Url;
import biweekly.util.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Names;
import org.entente.meetings.Agenda;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Writes what is held as iCalendar (RFC 5545), in the reader's language and in UTC, which every clock can be reckoned from.
 * Nothing stands in it that is not for everybody: a calendar goes on to other programs and other eyes.
 */
@Component
class Calendars {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Bodies bodies;
    private final List<BesideMeetings> others;

    Calendars(Meetings meetings, Agenda agenda, Bodies bodies, List<BesideMeetings> others) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.bodies = bodies;
        this.others = others;
    }

    String of(Collection<UUID> sessions, String name, Ui ui) {
        return of(sessions, List.of(), name, ui);
    }

    /** Whole sessions, and of others the days for which somebody comes. */
    String of(Collection<UUID> sessions, List<TakesPart.Stay> stays, String name, Ui ui) {
        var days = stays.stream()
                .flatMap(stay -> entries(Set.of(stay.session()), ui).filter(entry -> stay.has(entry.day())))
                .distinct();
        return written(Stream.concat(entries(sessions, ui), days), name, ui);
    }

    private Stream<Entry> entries(Collection<UUID> sessions, Ui ui) {
        return Stream.concat(
                meetings.of(sessions).stream().map(meeting -> entry(meeting, ui)),
                others.stream().flatMap(room -> room.in(sessions, ui).stream()));
    }

    private static String written(Stream<Entry> entries, String name, Ui ui) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Entente//Entente//" + ui.language().code().toUpperCase(Locale.ROOT));
        calendar.setMethod("PUBLISH");
        calendar.addName(new Name(name));
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                new RefreshInterval(Duration.builder().hours(1).build()));
        entries.forEach(entry -> calendar.addEvent(event(entry, ui)));
        return Biweekly.write(calendar).go();
    }

    private Entry entry(Meeting meeting, Ui ui) {
        var session = bodies.session(meeting.session());
        var mode = ui.localize(meeting.mode().key());
        var words = new ArrayList<String>();
        words.add(mode);
        if (meeting.isCancelled()) words.add(ui.localize("meetings.cancelled", meeting.cancelledBecause()));
        agenda.at(meeting.id()).forEach(item -> words.add(item.number() + " " + ui.name(item.titles())));
        if (!meeting.notes().isEmpty()) words.add(ui.name(meeting.notes()));
        var mark = meeting.fictitious() ? ui.localize("web.fictitious.short") + ": " : "";
        return new Entry(
                "meeting-" + meeting.id() + "@entente",
                meeting.lock(),
                meeting.changedAt(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.zone(),
                mark + meeting.name(ui.language()) + " · " + ui.name(session.names()),
                place(meeting.room(), meeting.places(), ui),
                words,
                mode,
                meeting.path(),
                meeting.audience().isPublic() ? meeting.link() : "",
                meeting.isCancelled());
    }

    static String place(String room, Names places, Ui ui) {
        return Stream.of(room, ui.name(places))
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static VEvent event(Entry entry, Ui ui) {
        var address = ui.site() + ui.link(entry.path());
        var words = new ArrayList<>(entry.words());
        if (!entry.link().isEmpty()) words.add(entry.link());
        words.add(address);
        var event = new VEvent();
        event.setUid(new Uid(entry.uid()));
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(new LastModified(Date.from(entry.changedAt())));
        event.setSequence(new Sequence(Math.toIntExact(entry.sequence())));
        event.setDateStart(Date.from(entry.from()));
        event.setDateEnd(Date.from(entry.to()));
        var summary = new Summary(entry.title());
        summary.setLanguage(ui.language().code());
        event.setSummary(summary);
        if (!entry.place().isEmpty()) event.setLocation(entry.place());
        event.setDescription(String.join("\n", words));
        event.addCategories(entry.category());
        event.setUrl(new Url(address));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
