package org.entente.meetings.news;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.meetings.AgendaAdopted;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingCancelled;
import org.entente.meetings.MeetingChanged;
import org.entente.meetings.MeetingConvened;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.Meetings;
import org.entente.meetings.ModeChange;
import org.entente.meetings.ModeSwitched;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of meetings that are convened, changed, held in another mode or cancelled, of the agenda that one adopts, of decisions and of sessions. That they are held is public. */
@Component
class TellsOfMeetings implements Topic {

    static final String NAME = "meetings";

    private final Meetings meetings;
    private final Bodies bodies;
    private final Concerned concerned;
    private final TellsOfDecisions decisions;
    private final TellsOfSessions sessions;
    private final Tells tells;

    TellsOfMeetings(
            Meetings meetings,
            Bodies bodies,
            Concerned concerned,
            TellsOfDecisions decisions,
            TellsOfSessions sessions,
            Tells tells) {
        this.decisions = decisions;
        this.sessions = sessions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.concerned = concerned;
        this.tells = tells;
    }

    @EventListener
    void convened(MeetingConvened event) {
        tell(event.meeting(), "CONVENED", "", event.by());
    }

    @EventListener
    void changed(MeetingChanged event) {
        tell(event.meeting(), "CHANGED", event.at().toString(), event.by());
    }

    /** Whoever was on the way to an open meeting may find it closed. */
    @EventListener
    void switched(ModeSwitched event) {
        tell(event.meeting(), "SWITCHED", event.at().toString(), event.by());
    }

    @EventListener
    void cancelled(MeetingCancelled event) {
        tell(event.meeting(), "CANCELLED", "", event.by());
    }

    @EventListener
    void adopted(AgendaAdopted event) {
        tell(event.meeting(), "AGENDA", "", event.by());
    }

    /** What the demonstration brings in is nobody's news. */
    private void tell(UUID meeting, String what, String mark, @Nullable UUID by) {
        if (by == null) return;
        meetings.find(meeting)
                .ifPresent(found -> tells.tell(NAME, meeting, what, mark, concerned.bySession(found.session()), by));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** As it stands now: of a meeting that was cancelled since, nothing but that. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        if (TellsOfDecisions.WORDS.contains(told.what())) return decisions.read(told, ui);
        if (TellsOfSessions.WORDS.contains(told.what())) return sessions.read(told, ui);
        var meeting = meetings.get(told.of());
        if (meeting.isCancelled() && !told.what().equals("CANCELLED")) return Optional.empty();
        var what = switch (told.what()) {
            case "CONVENED" -> ui.localize("meetings.told.convened");
            case "CHANGED" -> ui.localize("meetings.told.changed");
            case "SWITCHED" ->
                ui.localize(
                        "meetings.told.switched",
                        ui.localize(modeFrom(meeting, told.at()).key()));
            case "CANCELLED" -> ui.localize("meetings.told.cancelled");
            default -> ui.localize("meetings.told.agenda");
        };
        var news = news(meeting, what, title(meeting, bodies, ui), ui);
        return Optional.of(told.what().equals("AGENDA") ? toAgenda(news, meeting) : news);
    }

    /** It may have been switched again since, which is another line. */
    private MeetingMode modeFrom(Meeting meeting, Instant then) {
        return meetings.changes(meeting.id()).stream()
                .filter(change -> !change.at().isAfter(then))
                .reduce((earlier, later) -> later)
                .map(ModeChange::to)
                .orElse(meeting.mode());
    }

    private static News toAgenda(News news, Meeting meeting) {
        return new News(
                news.what(),
                news.title(),
                news.titleLanguage(),
                "/sessions/" + meeting.session() + "/agenda",
                news.fictitious());
    }

    static News news(Meeting meeting, String what, String title, Ui ui) {
        return new News(what, title, ui.language().code(), meeting.path(), meeting.fictitious())
                .at(meeting.startsAt(), meeting.zone());
    }

    /** With the session that it is of: a number alone is many meetings. */
    static String title(Meeting meeting, Bodies bodies, Ui ui) {
        var name = meeting.name(ui.language());
        return bodies.findSession(meeting.session())
                .map(session -> name + " · " + ui.name(session.names()))
                .orElse(name);
    }
}
