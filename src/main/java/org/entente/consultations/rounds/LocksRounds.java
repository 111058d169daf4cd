package org.entente.consultations.rounds;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** A round has no page for whoever may read none of its propositions, or when it is gone. */
@Component
class LocksRounds implements LockedPages {

    private static final Pattern PAGE = Pattern.compile("/rounds/([0-9a-f-]{36})");

    private final Rounds rounds;

    LocksRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var page = PAGE.matcher(about);
        return page.matches()
                && rounds.find(UUID.fromString(page.group(1)))
                        .filter(round -> !round.propositions().isEmpty())
                        .isEmpty();
    }
}
