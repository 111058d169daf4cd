package org.entente.parties;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.KnownPersons;
import org.entente.web.Mistakes;
import org.springframework.stereotype.Component;

/**
 * Whom a named audience names, in the words of a form: delegations by code or name, the secretariat by its word, persons by
 * e-mail address or name as far as whoever writes may know of them.
 */
@Component
public class Recipients {

    private static final String SECRETARIAT = "secretariat";
    private static final int LONGEST = 4000;

    private final Parties parties;
    private final KnownPersons persons;

    Recipients(Parties parties, KnownPersons persons) {
        this.parties = parties;
        this.persons = persons;
    }

    public boolean isDelegation(UUID id) {
        return id.equals(Delegate.SECRETARIAT) || parties.find(new PartyId(id)).isPresent();
    }

    /** Of the delegations, sorted. */
    public List<String> codes(Audience audience) {
        return audience.named().stream()
                .flatMap(id -> id.equals(Delegate.SECRETARIAT)
                        ? Stream.of(SECRETARIAT)
                        : parties.find(new PartyId(id)).map(Party::code).stream())
                .sorted()
                .toList();
    }

    public List<UUID> persons(Audience audience) {
        return audience.named().stream()
                .filter(id -> !isDelegation(id))
                .sorted()
                .toList();
    }

    /** Persons that somebody else has named, whom this asker may not know of. */
    public List<UUID> unknownTo(Delegate asker, Audience audience) {
        return persons(audience).stream()
                .filter(id -> persons.written(asker, id).isEmpty())
                .toList();
    }

    String written(Delegate asker, Audience audience) {
        var known = persons(audience).stream()
                .flatMap(id -> persons.written(asker, id).stream())
                .sorted();
        return String.join(", ", Stream.concat(codes(audience).stream(), known).toList());
    }

    /** Whoever is named already is known by the same words again, though they have left the delegation since. */
    Set<UUID> read(Delegate asker, String words, Audience before, boolean fictitious, Mistakes mistakes) {
        var ids = new LinkedHashSet<UUID>();
        if (words.length() > LONGEST) {
            mistakes.atMost("named", words, LONGEST);
            return ids;
        }
        var named = named(asker, before);
        for (var word : new LinkedHashSet<>(Parties.words(words))) {
            var found = delegation(word, fictitious)
                    .or(() -> Optional.ofNullable(named.get(word.toLowerCase(Locale.ROOT))))
                    .map(List::of)
                    .orElseGet(() -> persons.called(asker, word));
            if (found.size() == 1) ids.add(found.getFirst());
            else if (found.isEmpty()) mistakes.on("named", "parties.audience.mistake.unknown", word);
            else mistakes.on("named", "parties.audience.mistake.several", word);
            // One mistake is told; nobody has thousands of words looked up by one form.
            if (mistakes.has("named")) break;
        }
        return ids;
    }

    /**
     * An audience as an act keeps it. Persons by their ids alone: what is written here is never taken out again, and who they are is not for everybody.
     */
    public Map<String, Object> told(Audience audience, String reason) {
        // The rule of attribution has a value “named” of its own.
        var kind = audience.kind() == Audience.Kind.NAMED
                ? "NAMED_DELEGATIONS"
                : audience.kind().name();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("audience", kind);
        facts.put("recipients", String.join(", ", codes(audience)));
        var ids = persons(audience);
        if (!ids.isEmpty()) facts.put("persons", ids);
        facts.put("reason", reason);
        return facts;
    }

    private Optional<UUID> delegation(String word, boolean fictitious) {
        if (word.equalsIgnoreCase(SECRETARIAT)) return Optional.of(Delegate.SECRETARIAT);
        return parties.called(word)
                .filter(party -> party.fictitious() == fictitious)
                .map(party -> party.id().id());
    }

    private Map<String, UUID> named(Delegate asker, Audience before) {
        var named = new HashMap<String, UUID>();
        for (var id : persons(before))
            persons.written(asker, id).ifPresent(written -> named.put(written.toLowerCase(Locale.ROOT), id));
        return named;
    }
}
