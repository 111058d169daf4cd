package org.entente.meetings.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.notifications.Followed;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Body;
import org.entente.process.bodies.OnBody;
import org.entente.process.bodies.OnSession;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A body can be followed, from its page: whoever does is told of its meetings. */
@Component
class FollowedBodies implements Followed, OnBody {

    private static final String KIND = "body";

    private final Bodies bodies;

    FollowedBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    static String scope(UUID body) {
        return KIND + ":" + body;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Name> name(UUID of, Ui ui) {
        return bodies.find(of)
                .map(found -> new Name(
                        ui.name(found.names()),
                        found.names().languageOf(ui.language()).code(),
                        found.path()));
    }

    @Override
    public List<OnSession.Link> on(Body body, Ui ui) {
        return List.of(new OnSession.Link(
                "/following/" + KIND + "/" + body.id(),
                ui.localize("notifications.follow"),
                ui.localize("meetings.told.follow")));
    }
}
