package org.entente.meetings.speakers;

import java.util.UUID;
import org.entente.live.Live;
import org.entente.meetings.MeetingAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the transaction of a change which parts of open pages it concerns. */
@Component
class TellsScreens {

    /** How the meeting is held: a display stays open all day. */
    static final String MODE = "mode";

    static final String SPEAKERS = "speakers";
    static final String FLOOR = "floor";
    /** The first few to come, as a room reads them from afar. */
    static final String NEXT = "next";

    static final String REPLIES = "replies";
    static final String SPEAKING_TIME = "speaking-time";
    static final String CONSOLE = "console";
    /** As officers have it: whoever began to speak while others followed the meeting speaks still. */
    static final String CONSOLE_FLOOR = "console-floor";

    private final Live live;

    TellsScreens(Live live) {
        this.live = live;
    }

    void ofList(UUID meeting) {
        live.changed(SPEAKERS, meeting);
        live.changed(NEXT, meeting);
        live.changed(REPLIES, meeting);
        live.changed(CONSOLE, meeting);
    }

    void ofFloor(UUID meeting) {
        live.changed(FLOOR, meeting);
        live.changed(CONSOLE_FLOOR, meeting);
        live.changed(SPEAKING_TIME, meeting);
        live.changed(CONSOLE, meeting);
    }

    /** Whoever may no longer follow a meeting sees at once nothing more of it. */
    @EventListener
    void on(MeetingAct act) {
        live.changed(MODE, act.meeting());
        ofList(act.meeting());
        ofFloor(act.meeting());
    }
}
