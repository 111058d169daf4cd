package org.entente.consultations.synthesis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.consultations.Consultation;
import org.entente.consultations.convergence.Finding;
import org.entente.consultations.convergence.Grouping;
import org.entente.consultations.convergence.MapPicture;
import org.entente.consultations.convergence.OpinionMap;
import org.entente.consultations.convergence.Parameters;
import org.entente.consultations.convergence.Votes;
import org.entente.consultations.convergence.VotesTaken;
import org.entente.consultations.propositions.Counted;
import org.entente.consultations.propositions.Distribution;
import org.entente.consultations.propositions.Positions;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Propositions;
import org.entente.consultations.propositions.Spreads;
import org.entente.consultations.propositions.Stance;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes a consultation's synthesis from the positions as they stand, as far as the reader may know them. */
@Component
class Syntheses {

    /** Fewer States make no map: each would be an axis of its own. */
    private static final int FEWEST = 3;

    private final Propositions propositions;
    private final Positions positions;
    private final Spreads spreads;
    private final Parties parties;
    private final Clock clock;

    Syntheses(Propositions propositions, Positions positions, Spreads spreads, Parties parties, Clock clock) {
        this.propositions = propositions;
        this.positions = positions;
        this.spreads = spreads;
        this.parties = parties;
        this.clock = clock;
    }

    /** Compared are regional and other groups of States, or organisations; counted once, whichever it turns out to be. */
    Compared of(Consultation consultation, String asked, Parameters parameters, Reader reader) {
        var open = propositions.in(consultation.id(), reader).stream()
                .filter(Proposition::isOpen)
                .toList();
        var counted = spreads.ofEach(consultation, open, reader, Language.EN);
        var by = kind(asked, counted.values());
        var placed = open.stream()
                .flatMap(each ->
                        Stream.ofNullable(counted.get(each.id())).map(rows -> placed(each, rows, by, parameters)))
                .toList();
        return new Compared(by, placed, parameters);
    }

    /** As asked for; else groups of States, where these have any members among those who are counted. */
    private Kind kind(String asked, Collection<List<Distribution>> counted) {
        for (var kind : List.of(Kind.GROUP, Kind.ORGANISATION)) {
            if (kind.name().equalsIgnoreCase(asked)) return kind;
        }
        var isGrouped = counted.stream().flatMap(List::stream).anyMatch(row -> isOf(row.group(), Kind.GROUP));
        return isGrouped ? Kind.GROUP : Kind.ORGANISATION;
    }

    private Placed placed(Proposition proposition, List<Distribution> rows, Kind by, Parameters parameters) {
        // The first row is of all States.
        var all = rows.getFirst();
        var groups = rows.stream().filter(row -> isOf(row.group(), by)).toList();
        var finding = Finding.of(
                proposition.id().toString(),
                Placed.tally(all),
                groups.stream().map(Placed::inGroup).toList(),
                parameters);
        return new Placed(proposition, all, groups, finding);
    }

    private boolean isOf(@Nullable UUID group, Kind kind) {
        return group != null
                && parties.find(new PartyId(group))
                        .filter(party -> party.kind() == kind)
                        .isPresent();
    }

    /** States near each other where they stand alike; none where the reader may not know who stands where. */
    Optional<StatesMap> map(Consultation consultation, Kind by, Reader reader) {
        var known = positions.counted(reader, consultation.id()).stream()
                .filter(each -> each.state() != null)
                .toList();
        var votes = votes(known);
        if (votes.participants().size() < FEWEST) return Optional.empty();
        return OpinionMap.of(votes).map(map -> statesMap(map, votes, by, consultation.invitedOn(LocalDate.now(clock))));
    }

    private static Votes votes(List<Counted> counted) {
        var statements = counted.stream()
                .map(each -> each.proposition().toString())
                .distinct()
                .sorted()
                .toList();
        var taken = new VotesTaken(statements);
        var byState = new HashMap<String, List<Counted>>();
        for (var each : counted) {
            if (vote(each).isPresent())
                byState.computeIfAbsent(String.valueOf(each.state()), none -> new ArrayList<>())
                        .add(each);
        }
        byState.forEach((state, said) -> {
            taken.participant(state);
            said.forEach(each -> taken.vote(
                    statements.indexOf(each.proposition().toString()),
                    vote(each).orElseThrow()));
        });
        return taken.ordered();
    }

    private static Optional<Byte> vote(Counted counted) {
        return counted.said().filter(stance -> stance != Stance.NO_POSITION_YET).map(stance -> switch (stance) {
            case SUPPORT, CAN_ACCEPT -> Votes.AGREE;
            case CANNOT_ACCEPT -> Votes.DISAGREE;
            case NEEDS_CHANGE, NO_POSITION_YET -> Votes.PASS;
        });
    }

    private StatesMap statesMap(OpinionMap map, Votes votes, Kind by, LocalDate day) {
        var labels = new HashMap<String, String>();
        var members = new HashMap<String, Set<String>>();
        for (var state : votes.participants()) {
            var party = new PartyId(UUID.fromString(state));
            labels.put(state, parties.get(party).code());
            parties.organisationsOf(party, day).stream()
                    .filter(group -> group.kind() == by)
                    .forEach(group -> members.computeIfAbsent(group.id().id().toString(), none -> new HashSet<>())
                            .add(state));
        }
        var grouping = Grouping.of(members, votes);
        var places = MapPicture.firstGroups(votes, grouping);
        var groups = grouping.groups().stream()
                .map(group -> UUID.fromString(group.name()))
                .toList();
        return new StatesMap(map, MapPicture.of(map, places, labels), groups, places);
    }
}
