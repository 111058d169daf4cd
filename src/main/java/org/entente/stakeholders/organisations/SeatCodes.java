package org.entente.stakeholders.organisations;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.springframework.stereotype.Component;

/** Which State a list means by a code or a name. */
@Component
class SeatCodes {

    /** Codes that ISO 3166-1 withdrew and replaced by exactly one other; older lists still bear them. */
    private static final Map<String, String> REPLACED = Map.of("ROM", "ROU", "ZAR", "COD", "TMP", "TLS", "BUR", "MMR");

    private final Parties parties;

    SeatCodes(Parties parties) {
        this.parties = parties;
    }

    Optional<Party> of(String written) {
        var now = REPLACED.getOrDefault(written.toUpperCase(Locale.ROOT), written);
        return parties.called(now)
                .filter(party -> party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER)
                .filter(party -> !party.fictitious());
    }
}
