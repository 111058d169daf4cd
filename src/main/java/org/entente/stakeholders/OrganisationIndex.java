package org.entente.stakeholders;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.entente.parties.PartyId;

/** Parties by the keys of their names and sites, to find those that somebody should compare with another organisation. */
public final class OrganisationIndex {

    private final Map<String, Set<PartyId>> byName = new HashMap<>();
    private final Map<String, Set<PartyId>> bySite = new HashMap<>();

    OrganisationIndex() {}

    public void name(String name, PartyId party) {
        put(byName, OrganisationKey.ofName(name), party);
    }

    public void site(String site, PartyId party) {
        put(bySite, OrganisationKey.ofSite(site), party);
    }

    /** Those of the same name first. */
    public Set<PartyId> like(String name, String site) {
        var like = new LinkedHashSet<>(byName.getOrDefault(OrganisationKey.ofName(name), Set.of()));
        like.addAll(bySite.getOrDefault(OrganisationKey.ofSite(site), Set.of()));
        return like;
    }

    /** What has no key is like nothing. */
    private static void put(Map<String, Set<PartyId>> index, String key, PartyId party) {
        if (!key.isEmpty())
            index.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(party);
    }
}
