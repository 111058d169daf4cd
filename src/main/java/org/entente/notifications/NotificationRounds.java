package org.entente.notifications;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every few seconds on every node: what is new is noted, letters are made of it, and those that are due go out. */
@Component
class NotificationRounds {

    private final MakesLetters makes;
    private final HandsLetters hands;
    private final boolean working;

    NotificationRounds(MakesLetters makes, HandsLetters hands, @Value("${entente.jobs:true}") boolean working) {
        this.makes = makes;
        this.hands = hands;
        this.working = working;
    }

    @Scheduled(
            initialDelayString = "${entente.notifications.every:10s}",
            fixedDelayString = "${entente.notifications.every:10s}")
    void now() {
        if (!working) return;
        makes.make();
        hands.hand();
    }
}
