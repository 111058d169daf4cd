package org.entente.consultations.rounds;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** Rounds among fictitious States. */
@Component
class DemonstratedRounds implements DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/rounds/([0-9a-f-]{36})");

    private final Rounds rounds;

    DemonstratedRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        return page.matches()
                && rounds.find(UUID.fromString(page.group(1)))
                        .filter(Round::fictitious)
                        .isPresent();
    }
}
