package org.entente.consultations;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;

/** Members of the organising organisations on a day, each once. */
final class Invited {

    private Invited() {}

    static List<Party> to(Consultation consultation, Parties parties, LocalDate day) {
        var invited = new LinkedHashSet<Party>();
        for (var organiser : consultation.organisers()) {
            parties.membersOn(new PartyId(organiser), day).stream()
                    .filter(member -> member.kind() != Kind.STAKEHOLDER)
                    .forEach(invited::add);
        }
        return List.copyOf(invited);
    }
}
