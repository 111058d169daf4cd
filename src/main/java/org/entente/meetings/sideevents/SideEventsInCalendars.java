package org.entente.meetings.sideevents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.meetings.calendar.BesideMeetings;
import org.entente.meetings.calendar.Entry;
import org.entente.parties.Parties;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Side events that were approved stand in the calendars of their session, and stay there as cancelled where they are withdrawn. */
@Component
class SideEventsInCalendars implements BesideMeetings {

    private final SideEvents sideEvents;
    private final Parties parties;

    SideEventsInCalendars(SideEvents sideEvents, Parties parties) {
        this.sideEvents = sideEvents;
        this.parties = parties;
    }

    @Override
    public List<Entry> in(Collection<UUID> sessions, Ui ui) {
        return sideEvents.announcedIn(sessions).stream()
                .map(event -> entry(event, ui))
                .toList();
    }

    private Entry entry(SideEvent event, Ui ui) {
        var kind = ui.localize("sideevents.one");
        var isHeld = event.isApproved();
        var words = new ArrayList<String>();
        if (!isHeld) words.add(ui.localize(event.state().key()));
        words.add(kind + ": " + parties.name(event.organiser(), ui.language()));
        if (!event.abouts().isEmpty()) words.add(ui.name(event.abouts()));
        var mark = event.fictitious() ? ui.localize("web.fictitious.short") + ": " : "";
        return new Entry(
                "side-event-" + event.id() + "@entente",
                event.lock(),
                event.changedAt(),
                event.startsAt(),
                event.endsAt(),
                event.zone(),
                mark + ui.name(event.titles()),
                event.room(),
                words,
                kind,
                // Its own page is no longer everybody's.
                isHeld ? event.path() : "/side-events",
                isHeld ? event.link() : "",
                !isHeld);
    }
}
