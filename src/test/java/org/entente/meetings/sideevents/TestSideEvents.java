package org.entente.meetings.sideevents;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.documents.FileStore;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.springframework.stereotype.Component;

/** Side events for the tests of every room. */
@Component
public class TestSideEvents {

    private final SideEvents sideEvents;
    private final FileStore files;

    TestSideEvents(SideEvents sideEvents, FileStore files) {
        this.sideEvents = sideEvents;
        this.files = files;
    }

    /** Held an hour ago, with a flyer of one byte. */
    public SideEvent of(UUID session, UUID organiser, SideEvent.State state) {
        return of(session, organiser, List.of(), state, Instant.now().minus(Duration.ofHours(1)));
    }

    /** That another is asked to hold too, tomorrow. */
    public SideEvent asking(UUID session, UUID organiser, UUID asked) {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        return of(session, organiser, List.of(asked), SideEvent.State.REQUESTED, tomorrow);
    }

    private SideEvent of(UUID session, UUID organiser, List<UUID> asked, SideEvent.State state, Instant from) {
        var none = new Names(Map.of());
        var event = new SideEvent(
                UUID.randomUUID(),
                session,
                null,
                organiser,
                asked,
                List.of(),
                Names.of(Language.EN, "A side event of a test"),
                none,
                from,
                from.plus(Duration.ofHours(1)),
                ZoneOffset.UTC,
                "",
                "https://meet.example.int/side",
                state,
                "",
                files.keep(new ByteArrayInputStream(new byte[] {1})).sha256(),
                "flyer.pdf",
                none,
                true,
                from,
                0);
        sideEvents.add(event, null);
        return event;
    }
}
