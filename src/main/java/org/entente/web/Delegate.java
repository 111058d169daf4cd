package org.entente.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person signed in and the party they speak for; the secretariat and rapporteurs speak for none. */
public record Delegate(
        UUID person, String name, Role role, @Nullable UUID party) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public boolean isOfficer() {
        return role == Role.OFFICER;
    }

    /** Officers may do what rapporteurs do. */
    public boolean isRapporteur() {
        return role != Role.DELEGATE;
    }

    public boolean speaksFor(UUID someParty) {
        return someParty.equals(party);
    }

    /** To anyone but an officer, what officers keep does not exist. */
    public Delegate asOfficer() {
        if (!isOfficer()) throw new NoSuchElementException();
        return this;
    }

    /** To anyone but a rapporteur or officer, what rapporteurs keep does not exist. */
    public Delegate asRapporteur() {
        if (!isRapporteur()) throw new NoSuchElementException();
        return this;
    }
}
