package org.entente.negotiation.discussion;

import java.util.ArrayList;
import java.util.List;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.OnText;
import org.entente.negotiation.TextVersions;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a text's page, the way to the room's display, and for those who keep the text to what it shows. */
@Component
class LinksDiscussion implements OnText {

    private final TextVersions versions;

    LinksDiscussion(TextVersions versions) {
        this.versions = versions;
    }

    @Override
    public List<Link> on(NegotiatedText text, Ui ui) {
        if (versions.current(text.id()).isEmpty()) return List.of();
        var links = new ArrayList<Link>();
        links.add(new Link(
                text.path() + "/screen", ui.localize("discussion.screen"), ui.localize("discussion.screen.note")));
        if (ui.reader().isRapporteur() && !text.isAdopted())
            links.add(new Link(text.path() + "/discussion", ui.localize("discussion.choose"), ""));
        return links;
    }
}
