package org.entente.meetings;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class MeetingsDoor implements Doorway {

    @Override
    public String path() {
        return "/meetings";
    }

    @Override
    public String key() {
        return "meetings.door";
    }

    @Override
    public int order() {
        return 7;
    }
}
