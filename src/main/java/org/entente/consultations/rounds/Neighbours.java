package org.entente.consultations.rounds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.springframework.stereotype.Component;

/**
 * The others of a delegation's own groups in a round. These are its regional group, of which there is one; only a State that has
 * none is shown its organisations: of several groups that overlap, differences would tell who is in one and not in the other.
 */
@Component
class Neighbours {

    private final Rounds rounds;
    private final Parties parties;

    Neighbours(Rounds rounds, Parties parties) {
        this.rounds = rounds;
        this.parties = parties;
    }

    /** By proposition; nothing where the round does not show it. */
    Map<UUID, List<GroupSpread>> of(Round round, UUID party, Language language) {
        if (!round.shows()) return Map.of();
        var spreads = new HashMap<UUID, List<GroupSpread>>();
        for (var group : groups(round, party, language)) {
            var others = others(round, group, party);
            var counts = rounds.spread(round.id(), others, party);
            for (var proposition : round.propositions()) {
                spreads.computeIfAbsent(proposition, none -> new java.util.ArrayList<>())
                        .add(new GroupSpread(
                                group.name(language), counts.getOrDefault(proposition, Map.of()), others.size()));
            }
        }
        return spreads;
    }

    private List<Party> groups(Round round, UUID party, Language language) {
        var all = parties.sorted(parties.organisationsOf(new PartyId(party), round.day()), language);
        var regional = all.stream().filter(each -> each.kind() == Kind.GROUP).toList();
        return regional.isEmpty() ? all : regional;
    }

    private Set<UUID> others(Round round, Party group, UUID but) {
        var members = parties.membersOn(group.id(), round.day()).stream()
                .map(member -> member.id().id())
                .collect(Collectors.toCollection(HashSet::new));
        members.retainAll(round.states());
        members.remove(but);
        return members;
    }
}
