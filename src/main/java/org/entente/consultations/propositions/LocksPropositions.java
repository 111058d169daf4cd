package org.entente.consultations.propositions;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What a finder does not give a reader has no page for them. */
@Component
class LocksPropositions implements LockedPages {

    private final Propositions propositions;
    private final Positions positions;

    LocksPropositions(Propositions propositions, Positions positions) {
        this.propositions = propositions;
        this.positions = positions;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var parts = about.split("/");
        if (parts.length != 3) return false;
        try {
            switch (parts[1]) {
                case "propositions" -> propositions.readableBy(reader, UUID.fromString(parts[2]));
                case "positions" -> positions.readableBy(reader, UUID.fromString(parts[2]));
                default -> {
                    return false;
                }
            }
            return false;
        } catch (NoSuchElementException notForThem) {
            return true;
        }
    }
}
