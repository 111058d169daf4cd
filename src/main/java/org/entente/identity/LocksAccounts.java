package org.entente.identity;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Accounts are open to those who keep them, and a delegation to them and to its own people. */
@Component
class LocksAccounts implements LockedPages {

    private final Delegations delegations;

    LocksAccounts(Delegations delegations) {
        this.delegations = delegations;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        if (reader.keepsAccounts()) return false;
        if (about.startsWith("/persons/")) return true;
        return about.startsWith("/delegations/") && !about.equals(own(reader));
    }

    private String own(Reader reader) {
        return reader.delegate()
                .flatMap(delegate -> delegations.find(delegate.delegation()))
                .map(Delegation::path)
                .orElse("");
    }
}
