package org.entente.notifications;

import java.util.List;

/**
 * What a letter tells of one topic.
 *
 * @param open what everybody may read
 * @param closed how much more there is that only the reader, signed in, may read
 */
public record LetterPart(Topic topic, List<News> open, long closed) {

    long size() {
        return open.size() + closed;
    }
}
