package org.entente.parties;

import java.util.UUID;
import org.entente.web.Mistakes;

/**
 * What was typed about a recorded membership, on its party's page, and why it was not taken.
 *
 * @param field {@link #LAST_DAY} or {@link #SOURCE}
 */
public record KeptMembership(UUID membership, String field, String typed, Mistakes mistakes) {

    public static final String LAST_DAY = "lastDay";
    public static final String SOURCE = "source";

    static KeptMembership none() {
        return new KeptMembership(new UUID(0, 0), "", "", new Mistakes());
    }

    static KeptMembership refused(Membership membership, String field, String typed, Refusal why) {
        return new KeptMembership(membership.id(), field, typed, new Mistakes().on(field, why.key()));
    }

    public boolean isAbout(Membership other, String itsField) {
        return membership.equals(other.id()) && field.equals(itsField);
    }
}
