package org.entente.parties;

import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.search.FacetNames;
import org.springframework.stereotype.Component;

/** What parties are called where answers are narrowed down to one. */
@Component
class PartyNames implements FacetNames {

    private final Parties parties;

    PartyNames(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String facet() {
        return "party";
    }

    @Override
    public Optional<String> name(String value, Language language) {
        try {
            return parties.find(new PartyId(UUID.fromString(value))).map(party -> party.name(language));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> meant(String typed) {
        return parties.called(typed).map(party -> party.id().id().toString());
    }
}
