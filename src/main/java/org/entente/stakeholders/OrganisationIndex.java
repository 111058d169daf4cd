package org.entente.stakeholders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.entente.parties.PartyId;

/** The keys of names and sites of organisations, to find those that somebody should compare with another organisation. */
public final class OrganisationIndex {

    private final Map<String, Set<PartyId>> byName = new HashMap<>();
    private final Map<String, Set<PartyId>> bySite = new HashMap<>();
    /** Of names in Arabic letters, to be asked of those in Latin ones; and the reverse. */
    private final Map<String, Set<PartyId>> byArabic = new HashMap<>();

    private final Map<String, Set<PartyId>> byLatin = new HashMap<>();
    private final Set<String> askedFor = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();

    OrganisationIndex() {}

    public void name(String name, PartyId party) {
        put(byName, OrganisationKey.ofName(name), party);
        put(ArabicLetters.areIn(name) ? byArabic : byLatin, ConsonantKey.of(name), party);
    }

    public void site(String site, PartyId party) {
        put(bySite, OrganisationKey.ofSite(site), party);
    }

    /** Of somebody who asks to come in, and is no party. */
    void asked(String name, String site) {
        askedFor.addAll(keys(name, site, ArabicLetters.areIn(name)));
    }

    /** Of a line of a list of which nobody knows yet which party it means. */
    public void waits(String name, String site) {
        waiting.addAll(keys(name, site, ArabicLetters.areIn(name)));
    }

    Set<PartyId> named(String name) {
        var same = new LinkedHashSet<>(byName.getOrDefault(OrganisationKey.ofName(name), Set.of()));
        var otherScript = ArabicLetters.areIn(name) ? byLatin : byArabic;
        same.addAll(otherScript.getOrDefault(ConsonantKey.of(name), Set.of()));
        return same;
    }

    Set<PartyId> at(String site) {
        return bySite.getOrDefault(OrganisationKey.ofSite(site), Set.of());
    }

    /** Whether somebody of that name or site asks to come in. */
    public boolean isAskedFor(String name, String site) {
        return sought(name, site).stream().anyMatch(askedFor::contains);
    }

    /** Whether there is anybody to compare it with, be it a party or not. */
    public boolean knows(String name, String site) {
        return !named(name).isEmpty()
                || !at(site).isEmpty()
                || isAskedFor(name, site)
                || sought(name, site).stream().anyMatch(waiting::contains);
    }

    /** Consonants are compared with those of a name in the other script alone: in its own the whole key tells. */
    private static Set<String> sought(String name, String site) {
        return keys(name, site, !ArabicLetters.areIn(name));
    }

    /** A name and a site with the same letters are not the same. */
    private static Set<String> keys(String name, String site, boolean inArabic) {
        var keys = new HashSet<String>();
        var ofName = OrganisationKey.ofName(name);
        var ofSite = OrganisationKey.ofSite(site);
        if (!ofName.isEmpty()) keys.add("name " + ofName);
        if (!ofSite.isEmpty()) keys.add("site " + ofSite);
        var consonants = ConsonantKey.of(name);
        if (!consonants.isEmpty()) keys.add((inArabic ? "arabic " : "latin ") + consonants);
        return keys;
    }

    /** What has no key is like nothing. */
    private static void put(Map<String, Set<PartyId>> index, String key, PartyId party) {
        if (!key.isEmpty())
            index.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(party);
    }
}
