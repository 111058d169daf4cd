package org.entente.notifications;

import java.util.List;

/**
 * What a letter tells of one topic.
 *
 * @param open what everybody may read
 * @param more how much more everybody may read, for which the letter has no room
 * @param closed how much more there is that only the reader, signed in, may read
 */
public record LetterPart(Topic topic, List<News> open, long more, long closed) {

    /** As much of it as there is room for. */
    static LetterPart of(Topic topic, List<News> known, int room, long closed) {
        var open = known.subList(0, Math.min(room, known.size()));
        return new LetterPart(topic, List.copyOf(open), known.size() - open.size(), closed);
    }

    long size() {
        return open.size() + more + closed;
    }
}
