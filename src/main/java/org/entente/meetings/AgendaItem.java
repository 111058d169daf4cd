package org.entente.meetings;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a session is to take up.
 *
 * @param number as it is printed, such as {@code 5 (a)}
 * @param position in the agenda, sub-items after their item
 * @param symbols of its documents
 * @param elements codes of what it is about
 * @param lock counts the saves
 */
public record AgendaItem(
        UUID id,
        UUID session,
        @Nullable UUID parent,
        String number,
        int position,
        Names titles,
        List<String> symbols,
        List<String> elements,
        long lock) {

    /** It as it is now: saved anew, it has another. */
    public String mark() {
        return id + "." + lock;
    }
}
