package org.entente.consultations;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;

/** Who is to read a thing, and why that changes; delegations are named by code or name, the secretariat by its word. */
public record AudienceForm(String audience, String named, String reason, String lock) {

    static final String SECRETARIAT = "secretariat";

    public AudienceForm {
        audience = audience == null ? "" : audience;
        named = named == null ? "" : named.strip();
        reason = reason == null ? "" : reason.strip();
        lock = lock == null ? "" : lock;
    }

    static AudienceForm of(Audience audience, Parties parties, long lock) {
        var words = audience.named().stream()
                .flatMap(id -> id.equals(Delegate.SECRETARIAT)
                        ? Optional.of(SECRETARIAT).stream()
                        : parties.find(new PartyId(id)).map(Party::code).stream())
                .sorted()
                .toList();
        return new AudienceForm(audience.kind().name(), String.join(", ", words), "", Long.toString(lock));
    }

    AudienceForm withLock(long current) {
        return new AudienceForm(audience, named, reason, Long.toString(current));
    }

    long knownLock() {
        return lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1;
    }

    /**
     * What was chosen; what cannot be is told in {@code mistakes}.
     *
     * @param kept whether the secretariat keeps the thing, and so always reads it
     */
    Audience chosen(List<Kind> choices, Parties parties, boolean fictitious, boolean kept, Mistakes mistakes) {
        mistakes.text("reason", reason, 500);
        var kind = choices.stream().filter(each -> each.name().equals(audience)).findFirst();
        if (kind.isEmpty()) mistakes.on("audience", "web.mistake.choice");
        var ids = new LinkedHashSet<UUID>();
        if (kind.filter(Kind.NAMED::equals).isPresent()) {
            ids.addAll(named(parties, fictitious, mistakes));
            if (ids.isEmpty()) mistakes.on("named", "web.mistake.missing");
            if (kept) ids.add(Delegate.SECRETARIAT);
        }
        return new Audience(kind.orElse(Kind.OWN), ids);
    }

    private Set<UUID> named(Parties parties, boolean fictitious, Mistakes mistakes) {
        var ids = new LinkedHashSet<UUID>();
        for (var word : FactsForm.alignedWords(named)) {
            if (word.equalsIgnoreCase(SECRETARIAT)) {
                ids.add(Delegate.SECRETARIAT);
                continue;
            }
            parties.called(word)
                    .filter(party -> party.fictitious() == fictitious)
                    .ifPresentOrElse(
                            party -> ids.add(party.id().id()),
                            () -> mistakes.on("named", "consultations.import.unknown_party", word));
        }
        return ids;
    }

    static List<Kind> choices() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.OWN).toList();
    }
}
