package org.entente.consultations.propositions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/**
 * How States are spread over the stances: all of them, then by regional group and by organisation. Where the consultation's
 * rule hides who spoke, only its organisers gather them, or nobody, as in the matrix.
 */
@Component
public class Spreads {

    private final Positions positions;
    private final Attribution attribution;
    private final Parties parties;

    Spreads(Positions positions, Attribution attribution, Parties parties) {
        this.positions = positions;
        this.attribution = attribution;
        this.parties = parties;
    }

    /** Of each proposition all States together. */
    Map<UUID, Distribution> overall(Consultation consultation, Collection<Proposition> propositions) {
        var byProposition = positions.count(consultation, propositions).stream()
                .collect(Collectors.groupingBy(Counted::proposition));
        var overall = new HashMap<UUID, Distribution>();
        byProposition.forEach((proposition, states) -> overall.put(proposition, Distribution.of(null, states)));
        return overall;
    }

    /** Of one proposition all States, and then group by group, in the alphabet of the language. */
    List<Distribution> of(Consultation consultation, Proposition proposition, Reader reader, Language language) {
        return ofEach(consultation, List.of(proposition), reader, language)
                .getOrDefault(proposition.id(), List.of(Distribution.of(null, List.of())));
    }

    /** Of each proposition the same; groups that the reader may not see gathered are left out. */
    public Map<UUID, List<Distribution>> ofEach(
            Consultation consultation, Collection<Proposition> propositions, Reader reader, Language language) {
        var counted = positions.count(consultation, propositions);
        var population = positions.population(consultation, states(counted));
        var members = new LinkedHashMap<UUID, Set<UUID>>();
        gathering(consultation, population, reader, language)
                .forEach(group -> members.put(
                        group.id().id(), population.membersOf(group.id().id())));
        return counted.stream()
                .collect(Collectors.groupingBy(
                        Counted::proposition,
                        Collectors.collectingAndThen(Collectors.toList(), states -> rows(states, members))));
    }

    private static List<Distribution> rows(List<Counted> states, Map<UUID, Set<UUID>> members) {
        var rows = new ArrayList<Distribution>();
        rows.add(Distribution.of(null, states));
        members.forEach((group, inside) -> rows.add(Distribution.of(group, among(states, inside))));
        return rows;
    }

    /** Counted under a stance or a voice, in a group or at all; names are for who may know them. */
    List<Counted> behind(Consultation consultation, Proposition proposition, Reader reader, Behind which) {
        var counted = positions.count(consultation, List.of(proposition));
        var asked = counted.stream().filter(which::holds).toList();
        var group = which.group();
        if (group == null) return asked;
        var population = positions.population(consultation, states(counted));
        return gathering(consultation, population, reader, Language.EN).stream()
                .filter(each -> each.id().id().equals(group))
                .findFirst()
                .map(each -> among(asked, population.membersOf(group)))
                .orElseThrow(NoSuchElementException::new);
    }

    private List<Party> gathering(Consultation consultation, Population population, Reader reader, Language language) {
        var open = attribution.isOpen(consultation, reader);
        if (!open && consultation.rule() != Rule.GROUP) return List.of();
        var gatherings = new HashSet<>(population.gatherings());
        if (!open) gatherings.retainAll(Set.copyOf(consultation.organisers()));
        var found = gatherings.stream()
                .flatMap(id -> parties.find(new PartyId(id)).stream())
                .toList();
        return parties.sorted(found, language).stream()
                .sorted(Comparator.comparing((Party party) -> party.kind() != Kind.GROUP))
                .toList();
    }

    private static List<Counted> among(List<Counted> counted, Set<UUID> members) {
        return counted.stream().filter(each -> members.contains(each.state())).toList();
    }

    private static Set<UUID> states(List<Counted> counted) {
        return counted.stream()
                .map(each -> Objects.requireNonNull(each.state()))
                .collect(Collectors.toSet());
    }
}
