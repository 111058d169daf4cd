package org.entente.process.crosswalk;

import java.util.List;
import org.entente.process.Elements;
import org.entente.process.bodies.Body;
import org.entente.process.bodies.OnBody;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the page of a body or a session, the way to the threads of the elements that it is tied to. */
@Component
class LinksThreads implements OnSession, OnBody {

    private final Ties ties;
    private final Elements elements;

    LinksThreads(Ties ties, Elements elements) {
        this.ties = ties;
        this.elements = elements;
    }

    @Override
    public List<Link> on(Session session, Ui ui) {
        return threads(ties.ofSession(session.id()), ui);
    }

    @Override
    public List<Link> on(Body body, Ui ui) {
        return threads(ties.ofBody(body.id()), ui);
    }

    private List<Link> threads(List<Tie> tied, Ui ui) {
        return tied.stream()
                .map(tie -> new Link(
                        "/elements/" + tie.element() + "/thread",
                        ui.localize(
                                "crosswalk.thread.of",
                                elements.get(tie.element()).name(ui.language())),
                        ""))
                .toList();
    }
}
