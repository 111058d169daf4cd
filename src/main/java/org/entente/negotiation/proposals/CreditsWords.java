package org.entente.negotiation.proposals;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.negotiation.CreditedWords;
import org.entente.negotiation.Draft;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Parties;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Delegations whose words were taken are credited at the paragraphs that have them, in the version that took them up. */
@Component
class CreditsWords implements CreditedWords {

    private final Proposals proposals;
    private final Standings standings;
    private final TextVersions versions;
    private final TextLines lines;
    private final Parties parties;

    CreditsWords(Proposals proposals, Standings standings, TextVersions versions, TextLines lines, Parties parties) {
        this.proposals = proposals;
        this.standings = standings;
        this.versions = versions;
        this.lines = lines;
        this.parties = parties;
    }

    @Override
    public Map<UUID, String> in(NegotiatedText text, TextVersion version, Ui ui) {
        if (!text.attributed() || !version.isIssued()) return Map.of();
        var taken = proposals.on(text.id(), ui.reader()).stream()
                .filter(each ->
                        version.id().equals(each.takenIn()) && each.kind().isWorded())
                .filter(each -> each.author() == ProposalAuthor.DELEGATION)
                .toList();
        if (taken.isEmpty()) return Map.of();
        var now = versions.provisions(version.id());
        var before = lines.before(version)
                .map(each -> ids(versions.provisions(each.id())))
                .orElse(Set.of());
        var made = proposals.made(text.id());
        var credited = new LinkedHashMap<UUID, Set<Proposal>>();
        for (var standing : standings.in(text, version, taken))
            for (var paragraph : saying(standing, now, before, made))
                credited.computeIfAbsent(paragraph, none -> new LinkedHashSet<>())
                        .add(standing.proposal());
        var told = new HashMap<UUID, String>();
        credited.forEach((paragraph, whose) -> told.put(paragraph, told(whose, ui)));
        return told;
    }

    /** Those it was on and what was split off from them; what it added, also where its words were worked on before the version was issued. */
    private static Set<UUID> saying(
            ProposalStanding standing, List<Provision> now, Set<UUID> before, Map<UUID, List<UUID>> made) {
        var proposal = standing.proposal();
        var on = made.getOrDefault(proposal.id(), standing.paragraphs());
        if (proposal.kind().isAddition() && !made.containsKey(proposal.id())) {
            var pieces = Draft.pieces(proposal.words());
            return ids(now.stream()
                    .filter(each -> !before.contains(each.id()) && pieces.contains(each.words()))
                    .toList());
        }
        var saying = new HashSet<>(on);
        saying.addAll(ids(now.stream()
                .filter(each -> !Collections.disjoint(each.origins(), on))
                .toList()));
        return saying;
    }

    private static Set<UUID> ids(Collection<Provision> provisions) {
        return provisions.stream().map(Provision::id).collect(Collectors.toSet());
    }

    /** Whose words they are, and by which proposals they came. */
    private String told(Collection<Proposal> whose, Ui ui) {
        var names = whose.stream()
                .flatMap(each -> each.sponsors().stream())
                .distinct()
                .map(each -> parties.name(each, ui.language()))
                .toList();
        var proposed = whose.stream()
                .map(each -> ui.localize("proposals.number", each.number()))
                .toList();
        return ui.list(names) + " · " + ui.list(proposed);
    }
}
