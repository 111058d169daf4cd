package org.entente.negotiation.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalAuthor;
import org.entente.negotiation.proposals.ProposalKind;
import org.entente.negotiation.proposals.ProposalStanding;
import org.entente.negotiation.proposals.ProposalState;
import org.jspecify.annotations.Nullable;

/** Proposals that stand on a text as it is, and their way into files. */
final class Asking {

    private Asking() {}

    static Outgoing of(
            ProposalKind kind, List<Provision> on, String words, @Nullable UUID after, String author, int second) {
        var base = on.stream().map(Provision::words).collect(Collectors.joining("\n\n"));
        var ids = on.stream().map(Provision::id).toList();
        var at = Instant.parse("2026-03-03T15:00:00Z").plusSeconds(second);
        var proposal = new Proposal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                second + 1,
                kind,
                ProposalAuthor.DELEGATION,
                ids,
                base,
                Provision.hash(base),
                kind.isWorded() ? words : "",
                ProvisionKind.NUMBERED,
                0,
                after,
                "Because.",
                Language.EN,
                ProposalState.SENT,
                UUID.randomUUID(),
                List.of(),
                List.of(),
                at,
                at,
                null,
                "",
                null,
                0);
        var standing = new ProposalStanding(
                proposal,
                ProposalStanding.Fate.UNCHANGED,
                ids,
                List.of(),
                List.of(),
                after,
                base,
                proposal.words(),
                null);
        return new Outgoing(standing, author, at.toString(), List.of("Proposal " + (second + 1), "Because."));
    }

    static List<TextLine> lines(List<Provision> provisions) {
        return provisions.stream()
                .map(each -> new TextLine(each, "1.", "1.", null, each.words(), Language.EN, false))
                .toList();
    }
}
