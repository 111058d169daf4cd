package org.entente.negotiation;

import java.util.List;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a session's page, the texts that are negotiated at it. */
@Component
class LinksTexts implements OnSession {

    private final NegotiatedTexts texts;
    private final TextVersions versions;

    LinksTexts(NegotiatedTexts texts, TextVersions versions) {
        this.texts = texts;
        this.versions = versions;
    }

    @Override
    public List<Link> on(Session session, Ui ui) {
        return texts.at(session.id(), ui.reader()).stream()
                .flatMap(text -> versions.of(text, ui.reader()).stream()
                        .findFirst()
                        .map(version -> new Link(text.path(), ui.name(text.titles()), version.called(ui)))
                        .stream())
                .toList();
    }
}
