package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.springframework.stereotype.Component;

/** What a version that was issued means for the proposals of delegations; asked by whoever holds an office, and so of all of them. */
@Component
public class FollowsVersions {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Proposals proposals;
    private final Standings standings;

    FollowsVersions(
            NegotiatedTexts texts, TextVersions versions, TextLines lines, Proposals proposals, Standings standings) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.proposals = proposals;
        this.standings = standings;
    }

    public List<Proposal> taken(UUID text, UUID version) {
        return ofDelegations(text).stream()
                .filter(each -> version.equals(each.takenIn()))
                .toList();
    }

    /** Those that could go into the text before this version was issued, and can do so no more. */
    public List<Proposal> overtaken(UUID text, UUID version) {
        var issued = versions.find(version).orElseThrow();
        var earlier = lines.before(issued).orElse(null);
        if (earlier == null) return List.of();
        var pending = ofDelegations(text).stream().filter(Proposal::isPending).toList();
        var before = at(text, earlier, pending);
        var now = at(text, issued, pending);
        var overtaken = new ArrayList<Proposal>();
        for (var at = 0; at < pending.size(); at++)
            if (now.get(at).isOvertaken() && !before.get(at).isOvertaken()) overtaken.add(pending.get(at));
        return overtaken;
    }

    public boolean isOvertaken(Proposal proposal) {
        return versions.current(proposal.text())
                .filter(now ->
                        at(proposal.text(), now, List.of(proposal)).getFirst().isOvertaken())
                .isPresent();
    }

    private List<ProposalStanding> at(UUID text, TextVersion version, List<Proposal> asked) {
        return standings.in(texts.find(text).orElseThrow(), version, asked);
    }

    private List<Proposal> ofDelegations(UUID text) {
        return proposals.all(text).stream()
                .filter(each -> each.author() == ProposalAuthor.DELEGATION)
                .toList();
    }
}
