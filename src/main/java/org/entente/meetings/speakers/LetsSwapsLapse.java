package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Consent is to what would happen when it was asked for. Where that is something else by now, the question is over, and both are
 * told; whoever still wishes to asks again. Within the transaction of whoever sees the questions of all: an officer, or the program.
 */
@Component
class LetsSwapsLapse {

    private final Swaps swaps;
    private final ApplicationEventPublisher events;

    LetsSwapsLapse(Swaps swaps, ApplicationEventPublisher events) {
        this.swaps = swaps;
        this.events = events;
    }

    /** Of two of whom the other one comes first now: to change places would undo what each wished for. */
    void reordered(SpeakersList before, SpeakersList after, Instant now) {
        lapse(after, swap -> isFirst(swap, before.order()) != isFirst(swap, after.order()), now);
    }

    private static boolean isFirst(Swap swap, List<UUID> order) {
        return order.indexOf(swap.asking()) < order.indexOf(swap.asked());
    }

    /** Whatever else was asked of these two, or by them, was asked of those who stood elsewhere. */
    void swapped(Swap accepted, SpeakersList after, Instant now) {
        var two = List.of(accepted.asking(), accepted.asked());
        lapse(after, swap -> two.contains(swap.asking()) || two.contains(swap.asked()), now);
    }

    private void lapse(SpeakersList list, Predicate<Swap> isOver, Instant now) {
        for (var swap : swaps.open(list.id()).stream().filter(isOver).toList()) {
            swaps.save(swap.answer(Swap.State.WITHDRAWN), null, now);
            events.publishEvent(new SwapLapsed(
                    swap.id(), list.id(), list.meeting(), swap.askedParty(), swap.askingParty(), null, now));
        }
    }
}
