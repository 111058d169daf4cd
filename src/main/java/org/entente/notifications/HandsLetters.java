package org.entente.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.mail.Bulletin;
import org.entente.mail.Counter;
import org.entente.mail.Handed;
import org.entente.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands what is due to the mail server, letter by letter. Each is taken in hand in the database before the server hears of it,
 * and settled after: so none is lost, and none is handed over twice but one that was in somebody's hands when they fell.
 */
@Component
class HandsLetters {

    private static final Logger LOG = LoggerFactory.getLogger(HandsLetters.class);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(4);

    private final Letters letters;
    private final Subscribers subscribers;
    private final LetterTexts texts;
    private final Post post;
    private final Clock clock;
    private volatile boolean stopping;

    HandsLetters(Letters letters, Subscribers subscribers, LetterTexts texts, Post post, Clock clock) {
        this.letters = letters;
        this.subscribers = subscribers;
        this.texts = texts;
        this.post = post;
        this.clock = clock;
    }

    /** The letter in hand is settled yet; the others are for whoever comes next. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Until nothing is due, or the server is away. */
    void hand() {
        if (!post.isOpen()) return;
        try (var counter = post.counter()) {
            for (var batch = letters.claim(); !batch.isEmpty(); batch = letters.claim()) {
                if (!hand(batch, counter)) return;
            }
        }
    }

    /** False where the server is away: then what is left of them waits with the others. */
    private boolean hand(List<OutgoingLetter> batch, Counter counter) {
        var away = false;
        var known = texts.batch();
        for (var letter : batch) {
            if (stopping) letters.postpone(letter.id(), clock.instant(), false, "");
            else if (away) letters.postpone(letter.id(), clock.instant().plus(SHORTEST), false, "");
            else away = !hand(letter, known, counter);
        }
        return !away && !stopping;
    }

    private boolean hand(OutgoingLetter letter, LetterTexts.Batch known, Counter counter) {
        Optional<Bulletin> bulletin;
        try {
            bulletin = subscribers.find(letter.subscriber()).flatMap(found -> known.write(letter, found));
        } catch (RuntimeException failure) {
            // It keeps no other letter waiting, and is tried again like one that the server did not take.
            LOG.error("Letter {} cannot be written", letter.id(), failure);
            later(letter, false, failure.getClass().getSimpleName());
            return true;
        }
        if (bulletin.isEmpty()) {
            letters.settle(letter.id(), "EMPTY", "");
            return true;
        }
        if (!letters.takeInHand(letter.id())) return true;
        var handed = counter.hand(bulletin.get());
        settle(letter, handed);
        return handed.outcome() != Handed.Outcome.NOT_REACHED;
    }

    private void settle(OutgoingLetter letter, Handed handed) {
        switch (handed.outcome()) {
            case TAKEN -> letters.settle(letter.id(), "SENT", "");
            case REFUSED -> letters.settle(letter.id(), "REFUSED", handed.said());
            case NO_SUCH_ADDRESS -> {
                letters.settle(letter.id(), "REFUSED", handed.said());
                subscribers.refuse(letter.subscriber(), handed.said(), clock.instant());
            }
            case LATER, NOT_REACHED -> later(letter, false, handed.said());
            case UNKNOWN -> later(letter, true, handed.said());
        }
    }

    private void later(OutgoingLetter letter, boolean doubtful, String said) {
        var now = clock.instant();
        if (letter.madeAt().plus(GIVEN_UP_AFTER).isBefore(now)) {
            LOG.warn("A letter is given up after {} days: {}", GIVEN_UP_AFTER.toDays(), said);
            letters.settle(letter.id(), "GIVEN_UP", said);
        } else {
            var pause = SHORTEST.multipliedBy(1L << Math.min(letter.attempts(), DOUBLINGS));
            letters.postpone(letter.id(), now.plus(pause), doubtful, said);
        }
    }
}
