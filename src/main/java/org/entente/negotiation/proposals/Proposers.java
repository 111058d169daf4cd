package org.entente.negotiation.proposals;

import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Delegations of States and organisations propose, those of the demonstration on its texts and the others on all others;
 * stakeholders never do, and the house does in its own two kinds.
 */
@Component
public class Proposers {

    private final Parties parties;

    Proposers(Parties parties) {
        this.parties = parties;
    }

    public boolean mayWrite(Delegate delegate, NegotiatedText text) {
        return isOfTheHouse(delegate) || delegate.drafts() && isAdmitted(delegate.party(), text);
    }

    /** Who may say something for their own delegation. */
    boolean maySpeak(Delegate delegate, NegotiatedText text) {
        var party = delegate.party();
        return party != null && delegate.speaksFor(party) && isAdmitted(party, text);
    }

    public static boolean isOfTheHouse(Delegate delegate) {
        return delegate.party() == null && delegate.isRapporteur();
    }

    private boolean isAdmitted(@Nullable UUID party, NegotiatedText text) {
        return party != null
                && parties.find(new PartyId(party))
                        .filter(each -> each.kind() != Kind.STAKEHOLDER && each.fictitious() == text.fictitious())
                        .isPresent();
    }
}
