package org.entente.meetings.registration;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** A registration's page is its delegation's and officers'; those of fictitious delegations belong to the demonstration. */
@Component
class LocksRegistrations implements LockedPages, DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/registrations/([0-9a-f-]{36})");

    private final Registrations registrations;

    LocksRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var page = PAGE.matcher(about);
        if (!page.matches()) return false;
        var registration = registrations.find(UUID.fromString(page.group(1)));
        return registration.isEmpty()
                || reader.delegate().filter(registration.get()::isReadBy).isEmpty();
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        return page.matches()
                && registrations
                        .find(UUID.fromString(page.group(1)))
                        .filter(Registration::fictitious)
                        .isPresent();
    }
}
