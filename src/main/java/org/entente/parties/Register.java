package org.entente.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.languages.Language;

/** Every party as it is named on one day, and every membership, at one revision; held in memory: some three hundred and five hundred rows. */
record Register(
        long revision,
        LocalDate day,
        Map<PartyId, Party> parties,
        Map<String, Party> byWord,
        Map<PartyId, List<Membership>> ofOrganisation,
        Map<PartyId, List<Membership>> ofMember) {

    static Register of(long revision, LocalDate day, List<Party> parties, List<Membership> memberships) {
        var byId = new LinkedHashMap<PartyId, Party>();
        var byWord = new HashMap<String, Party>();
        for (var party : parties) byId.put(party.id(), party);
        // Codes win over names: the name of one is never the code of another, but a demonstration might try.
        for (var party : parties) words(party).forEach(word -> byWord.putIfAbsent(folded(word), party));
        for (var party : parties) byWord.put(folded(party.code()), party);
        var ofOrganisation = new HashMap<PartyId, List<Membership>>();
        var ofMember = new HashMap<PartyId, List<Membership>>();
        for (var membership : memberships) {
            ofOrganisation
                    .computeIfAbsent(membership.organisation(), none -> new ArrayList<>())
                    .add(membership);
            ofMember.computeIfAbsent(membership.member(), none -> new ArrayList<>())
                    .add(membership);
        }
        return new Register(revision, day, byId, byWord, ofOrganisation, ofMember);
    }

    Optional<Party> byWord(String word) {
        return Optional.ofNullable(byWord.get(folded(word)));
    }

    List<Party> membersOn(PartyId organisation, LocalDate day) {
        return ofOrganisation.getOrDefault(organisation, List.of()).stream()
                .filter(membership -> membership.holdsOn(day))
                .flatMap(membership -> Optional.ofNullable(parties.get(membership.member())).stream())
                .distinct()
                .toList();
    }

    List<Party> organisationsOf(PartyId member, LocalDate day) {
        return ofMember.getOrDefault(member, List.of()).stream()
                .filter(membership -> membership.holdsOn(day))
                .flatMap(membership -> Optional.ofNullable(parties.get(membership.organisation())).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> words(Party party) {
        var names = Stream.of(Language.values()).flatMap(language -> party.names().written(language).stream());
        return Stream.concat(names, Stream.ofNullable(party.iso2()));
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }
}
