package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.List;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.OnText;
import org.entente.negotiation.TextVersions;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a text's page, the way to what is asked for on it. */
@Component
class LinksProposals implements OnText {

    private final Proposals proposals;
    private final TextVersions versions;
    private final Compiles compiles;

    LinksProposals(Proposals proposals, TextVersions versions, Compiles compiles) {
        this.proposals = proposals;
        this.versions = versions;
        this.compiles = compiles;
    }

    @Override
    public List<Link> on(NegotiatedText text, Ui ui) {
        if (versions.current(text.id()).isEmpty()) return List.of();
        var all = proposals.on(text.id(), ui.reader());
        var pending = all.stream().filter(Proposal::isPending).count();
        var links = new ArrayList<Link>();
        links.add(Link.state(
                text.path() + "/proposals",
                ui.localize("proposals.compilation"),
                ui.localize("proposals.pending", pending)));
        var sent = all.stream().filter(Proposal::isSent).count();
        if (sent > 0)
            links.add(Link.state(
                    text.path() + "/proposals/all",
                    ui.localize("proposals.all"),
                    ui.localize("proposals.all.count", sent)));
        all.stream()
                .filter(each -> each.isAskedOf(ui.reader()) && !text.isAdopted())
                .forEach(each -> links.add(
                        new Link(each.path(), ui.localize("proposals.joint.asked_of"), compiles.by(each, ui))));
        if (!ui.reader().isGuest()) links.add(new Link(text.path() + "/since", ui.localize("proposals.since"), ""));
        return links;
    }
}
