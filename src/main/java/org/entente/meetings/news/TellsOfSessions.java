package org.entente.meetings.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.SessionChanged;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Under the topic of meetings, that a session is to be held, or on other days or at another place. */
@Component
class TellsOfSessions {

    private static final String SET = "SESSION_SET";
    private static final String MOVED = "SESSION_MOVED";
    static final Set<String> WORDS = Set.of(SET, MOVED);

    private final Bodies bodies;
    private final Concerned concerned;
    private final Tells tells;
    private final Clock clock;

    TellsOfSessions(Bodies bodies, Concerned concerned, Tells tells, Clock clock) {
        this.bodies = bodies;
        this.concerned = concerned;
        this.tells = tells;
        this.clock = clock;
    }

    /** Its names and sources may be put right without anybody having to come at another time. */
    @EventListener
    void changed(SessionChanged event) {
        var before = event.before();
        var after = event.after();
        if (event.by() == null || after == null || before != null && !isMoved(before, after)) return;
        tells.tell(
                TellsOfMeetings.NAME,
                event.session(),
                before == null ? SET : MOVED,
                event.at().toString(),
                concerned.bySession(event.session()),
                event.by());
    }

    private static boolean isMoved(Map<String, String> before, Map<String, String> after) {
        return Stream.of("startsOn", "endsOn", "places")
                .anyMatch(fact -> !Objects.equals(before.get(fact), after.get(fact)));
    }

    /** Of one that is over, or of which nobody knows the days, there is nothing to come to. */
    Optional<News> read(Told told, Ui ui) {
        var session = bodies.session(told.of());
        if (session.isOver(LocalDate.now(clock))) return Optional.empty();
        return Optional.of(new News(
                ui.localize(told.what().equals(SET) ? "meetings.told.session" : "meetings.told.session_moved"),
                ui.name(session.names()),
                session.names().languageOf(ui.language()).code(),
                session.path(),
                session.fictitious()));
    }
}
