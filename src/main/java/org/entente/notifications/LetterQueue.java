package org.entente.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Letters that wait, are sent or have failed, as those who look after the house see them: how many, and nothing of whose they
 * are. A room that hands over letters by itself answers as a bean.
 */
public interface LetterQueue {

    /** Of the last weeks, by where they stand, as {@code notifications.state.<name>} says it. */
    Map<String, Long> counts();

    /** When the oldest was made that is still to be sent. */
    Optional<Instant> oldestWaiting();

    /** What was said of those that were given up, and how many times. */
    Map<String, Long> givenUp();

    /** Those that were given up, once the mail server can be reached again; answers how many. */
    int takeUpAgain();
}
