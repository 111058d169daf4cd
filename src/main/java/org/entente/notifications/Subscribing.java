package org.entente.notifications;

import java.time.Clock;
import org.entente.notifications.OutgoingLetter.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what an address alone asks for. What it has confirmed, nobody but it can change. */
@Component
class Subscribing {

    private final Subscribers subscribers;
    private final Letters letters;
    private final Attempts attempts;
    private final Topics topics;
    private final Clock clock;

    Subscribing(Subscribers subscribers, Letters letters, Attempts attempts, Topics topics, Clock clock) {
        this.subscribers = subscribers;
        this.letters = letters;
        this.attempts = attempts;
        this.topics = topics;
        this.clock = clock;
    }

    /** A letter asks whoever reads the address, or tells them that they have letters already; not too often. */
    @Transactional
    public boolean ask(WishForm form, String follow) {
        var now = clock.instant();
        var email = form.value("email");
        if (!attempts.mayBeWritten(email, now)) return false;
        var known = subscribers.withEmail(email).filter(Subscriber::isConfirmed);
        if (known.isPresent()) {
            letters.make(known.get().id(), Kind.ALREADY);
            return true;
        }
        var asked = subscribers.addEmail(email, form.language(), form.zone(), now);
        choose(asked, form);
        if (!follow.isEmpty()) subscribers.follow(asked.id(), follow);
        letters.make(asked.id(), Kind.CONFIRMATION);
        return true;
    }

    @Transactional
    public boolean choose(Subscriber own, WishForm form) {
        subscribers.choose(own.id(), form.language(), form.zone(), form.hour(), clock.instant());
        subscribers.wish(own.id(), form.wishes(topics.forEverybody()));
        subscribers.tryAgain(own.id());
        return true;
    }
}
