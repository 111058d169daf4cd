package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;

/** Proposals on a text of 300 paragraphs, of which a revision has changed three in ten; for measuring. */
public final class Rebasing {

    private static final String CLAUSE =
            "Recalling its resolution of that year, in which States agreed to report on measures number %d"
                    + " taken by each of them, to exchange points of contact and to keep those current, and noting that small delegations need time;";

    private final Rebases rebases;
    private final List<Proposal> proposals;

    public Rebasing(int count) {
        var before = IntStream.range(0, 300)
                .mapToObj(at -> Provision.of(
                        ProvisionKind.NUMBERED, 0, CLAUSE.formatted(at).repeat(3)))
                .toList();
        var chance = new Random(7);
        var after = new ArrayList<>(before);
        for (var at = 0; at < 90; at++) {
            var place = chance.nextInt(300);
            var one = before.get(place);
            after.set(
                    place,
                    new Provision(one.id(), one.kind(), 0, one.words().replaceFirst("measures", "steps"), List.of()));
        }
        rebases = TestProposals.rebases(List.of(before, after));
        proposals = IntStream.range(0, count)
                .mapToObj(at -> {
                    var on = before.get(chance.nextInt(300));
                    var words = on.words().replaceFirst("small delegations", "delegations " + at);
                    return TestProposals.of(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            TestProposals.FIRST,
                            ProposalKind.REPLACE,
                            List.of(on),
                            words,
                            UUID.randomUUID());
                })
                .toList();
    }

    /** How many go on by themselves. */
    public long carryOn() {
        return proposals.stream()
                .map(rebases::of)
                .filter(ProposalStanding::isApplicable)
                .count();
    }
}
