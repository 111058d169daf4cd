package org.entente.meetings;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Names;

/**
 * That something is held in a room from when to when.
 *
 * @param of the meeting, or whatever else it is
 * @param path its page without language
 * @param titles by which another is told of it
 * @param room as {@link #room} writes it
 */
public record Booking(UUID of, String path, Names titles, String room, Instant from, Instant to) {

    /** The same door, however it was typed, and by whatever clock its hours: two cities have each their own only where the name says so. */
    public static String room(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        return plain.toLowerCase(Locale.ROOT);
    }
}
