package org.entente.consultations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be named as speaking in a consultation: the demonstration and the real record never mix. */
@Component
public class Speakers {

    private final Parties parties;

    Speakers(Parties parties) {
        this.parties = parties;
    }

    /** Whether this person's party belongs to the same record; the secretariat is at home in both. */
    public boolean mayMeet(boolean fictitious, Delegate delegate) {
        var own = delegate.party();
        return own == null || parties.get(new PartyId(own)).fictitious() == fictitious;
    }

    /** By code, or by name in any of the six languages. */
    Optional<Party> called(boolean fictitious, String word) {
        return parties.called(word).filter(party -> party.fictitious() == fictitious);
    }

    /** For a select box. */
    public Map<String, String> choices(boolean fictitious, Language language) {
        var all = parties.all(language).stream()
                .filter(party -> party.fictitious() == fictitious)
                .toList();
        return parties.choices(all, language);
    }

    /** Null, with a mistake on the field, where nobody is called so. */
    public @Nullable UUID named(boolean fictitious, String word, String field, Mistakes mistakes) {
        var party = called(fictitious, word);
        if (party.isEmpty()) mistakes.on(field, "consultations.import.unknown_party", word);
        return party.map(found -> found.id().id()).orElse(null);
    }

    public List<UUID> named(boolean fictitious, Collection<String> words, String field, Mistakes mistakes) {
        var found = new ArrayList<UUID>();
        for (var word : words) {
            var party = named(fictitious, word, field, mistakes);
            if (party != null) found.add(party);
        }
        return found;
    }

    /** As they are typed into the field again. */
    public String codes(Collection<UUID> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .flatMap(id -> parties.find(new PartyId(id)).stream())
                        .map(Party::code)
                        .toList());
    }
}
