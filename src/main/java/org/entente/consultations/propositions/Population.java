package org.entente.consultations.propositions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Consultation;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;

/**
 * The States that are counted, each with the groups and organisations it belonged to on the day: those that the consultation
 * invited, and others that spoke. Where nobody in particular was invited, every State of the record.
 */
record Population(Map<UUID, Set<UUID>> groups) {

    static Population of(Parties parties, Consultation consultation, LocalDate day, Set<UUID> spoke) {
        var states = new LinkedHashSet<UUID>();
        for (var organiser : consultation.organisers()) {
            parties.membersOn(new PartyId(organiser), day).stream()
                    .filter(Population::isState)
                    .forEach(member -> states.add(member.id().id()));
        }
        var all = parties.all(Language.EN).stream()
                .filter(party -> isState(party) && party.fictitious() == consultation.fictitious())
                .map(party -> party.id().id())
                .toList();
        if (states.isEmpty()) states.addAll(all);
        all.stream().filter(spoke::contains).forEach(states::add);
        var groups = new LinkedHashMap<UUID, Set<UUID>>();
        states.stream().sorted().forEach(state -> groups.put(state, groupsOf(parties, state, day)));
        return new Population(groups);
    }

    private static Set<UUID> groupsOf(Parties parties, UUID state, LocalDate day) {
        return parties.organisationsOf(new PartyId(state), day).stream()
                .map(organisation -> organisation.id().id())
                .collect(Collectors.toSet());
    }

    /** A Member State or an observer State. */
    static boolean isState(Party party) {
        return party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER;
    }

    List<UUID> states() {
        return List.copyOf(groups.keySet());
    }

    Set<UUID> membersOf(UUID group) {
        return groups.entrySet().stream()
                .filter(each -> each.getValue().contains(group))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Every group and organisation that has a member here. */
    Set<UUID> gatherings() {
        return groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
