package org.entente.parties;

import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** The fictitious parties. */
@Component
class DemonstratedParties implements DemonstratedThings {

    private static final String PAGE = "/parties/";

    private final Parties parties;

    DemonstratedParties(Parties parties) {
        this.parties = parties;
    }

    @Override
    public boolean hold(String about) {
        return about.startsWith(PAGE)
                && parties.called(about.substring(PAGE.length()))
                        .filter(Party::fictitious)
                        .isPresent();
    }
}
