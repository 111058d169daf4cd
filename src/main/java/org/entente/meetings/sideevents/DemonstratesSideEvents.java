package org.entente.meetings.sideevents;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.Rooms;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A side event of fictitious States on the day after, and one that waits to be decided. */
@Component
class DemonstratesSideEvents implements FirstData {

    private static final Names NONE = new Names(Map.of());

    private final SideEvents sideEvents;
    private final Rooms rooms;
    private final Bodies bodies;
    private final Clock clock;

    DemonstratesSideEvents(SideEvents sideEvents, Rooms rooms, Bodies bodies, Clock clock) {
        this.sideEvents = sideEvents;
        this.rooms = rooms;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public String key() {
        return "sideevents.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return !sideEvents.in(Set.of(DemonstratedBodies.SESSION)).isEmpty();
    }

    @Override
    @Transactional
    public void load() {
        if (bodies.findSession(DemonstratedBodies.SESSION).isEmpty()) return;
        var approved = event(
                1,
                new Names(Map.of(
                        Language.EN, "What small delegations need",
                        Language.FR, "Ce dont les petites délégations ont besoin",
                        Language.ES, "Lo que necesitan las delegaciones pequeñas",
                        Language.AR, "ما تحتاج إليه الوفود الصغيرة",
                        Language.RU, "Что нужно малым делегациям",
                        Language.ZH, "小型代表团的需要")),
                "Assembly Room 2",
                SideEvent.State.APPROVED);
        sideEvents.add(approved, null);
        rooms.book(approved.booking());
        sideEvents.add(
                event(2, Names.of(Language.FR, "Former les équipes nationales"), "", SideEvent.State.REQUESTED), null);
    }

    private SideEvent event(int inDays, Names titles, String room, SideEvent.State state) {
        var starts = Dates.today(clock)
                .plusDays(inDays)
                .atTime(LocalTime.of(13, 15))
                .atZone(Dates.NEW_YORK)
                .toInstant();
        return new SideEvent(
                UUID.randomUUID(),
                DemonstratedBodies.SESSION,
                null,
                PartyId.ofCode("XAR").id(),
                List.of(PartyId.ofCode("XBE").id()),
                state == SideEvent.State.APPROVED
                        ? List.of(PartyId.ofCode("XBE").id())
                        : List.of(),
                titles,
                NONE,
                starts,
                starts.plus(Duration.ofMinutes(75)),
                Dates.NEW_YORK,
                room,
                "",
                state,
                "",
                null,
                "",
                NONE,
                true,
                clock.instant(),
                0);
    }
}
