package org.entente.meetings.sideevents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.entente.chronicle.LockedPages;
import org.entente.meetings.LetsIn;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Where side events are told of: on their session's page, and in the chronicle as far as the reader may open them. */
@Component
class LinksSideEvents implements OnSession, LockedPages, DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/side-events/([0-9a-f-]{36})(/co-organising)?");

    private final SideEvents sideEvents;
    private final LetsIn lets;

    LinksSideEvents(SideEvents sideEvents, LetsIn lets) {
        this.sideEvents = sideEvents;
        this.lets = lets;
    }

    @Override
    public List<Link> on(Session session, Ui ui) {
        var links = new ArrayList<Link>();
        var count = sideEvents.in(Set.of(session.id())).size();
        links.add(new Link("/side-events", ui.localize("sideevents.title"), ui.localize("sideevents.count", count)));
        if (ui.reader()
                .delegate()
                .filter(own -> SideEvent.mayRequest(own)
                        && lets.isOfSameRecord(session.fictitious(), own.delegation())
                        && lets.toAskBeside(session.id(), own.delegation()))
                .isPresent())
            links.add(new Link(session.path() + "/side-events/new", ui.localize("sideevents.request"), ""));
        return links;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var page = PAGE.matcher(about);
        return page.matches()
                && (page.group(2) != null
                        || sideEvents
                                .find(UUID.fromString(page.group(1)))
                                .filter(event -> event.isReadBy(reader))
                                .isEmpty());
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        return page.matches()
                && sideEvents
                        .find(UUID.fromString(page.group(1)))
                        .filter(SideEvent::fictitious)
                        .isPresent();
    }
}
