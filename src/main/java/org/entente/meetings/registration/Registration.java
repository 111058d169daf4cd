package org.entente.meetings.registration;

import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Role;

/** That a delegation takes part in a session; who comes for it is its own business and the secretariat's. */
public record Registration(UUID id, UUID session, UUID party, boolean fictitious) {

    public String path() {
        return "/registrations/" + id;
    }

    public boolean isReadBy(Delegate delegate) {
        return delegate.belongsTo(party) || delegate.isOfficer();
    }

    /** By the delegation's focal point, who administers it, and by officers for those who have none. */
    public boolean isKeptBy(Delegate delegate) {
        return mayRegister(delegate) && delegate.belongsTo(party) || delegate.isOfficer();
    }

    static boolean mayRegister(Delegate delegate) {
        return delegate.party() != null && delegate.roles().contains(Role.ADMINISTRATOR);
    }
}
