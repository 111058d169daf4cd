package org.entente.meetings.speakers;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.entente.chronicle.Act;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two delegations change places when both say so: one asks, the other consents. */
@Component
class SwapsPlaces {

    /** What is told as the reason of the change of order; shown to whoever follows, in the words of a page's language. */
    static final String BY_CONSENT = "";

    private final SpeakersLists lists;
    private final Swaps swaps;
    private final LetsSwapsLapse lapses;
    private final TellsScreens screens;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SwapsPlaces(
            SpeakersLists lists,
            Swaps swaps,
            LetsSwapsLapse lapses,
            TellsScreens screens,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.swaps = swaps;
        this.lapses = lapses;
        this.screens = screens;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asked for twice, it is asked once. Open pages are told once places are swapped: what two ask of each other is theirs alone. */
    void ask(Delegate delegate, UUID asking, UUID asked) {
        transaction.executeWithoutResult(status -> {
            var list = lists.hold(lists.changedBy(delegate, asking));
            var own = list.waiting(asking);
            if (!delegate.speaksFor(own.party())) throw new NoSuchElementException();
            list.mustBeSwappable(asking, asked);
            if (swaps.isAsked(asking, asked)) return;
            var now = clock.instant();
            var other = list.waiting(asked);
            var id = UUID.randomUUID();
            swaps.add(
                    new Swap(id, list.id(), asking, asked, own.party(), other.party(), Swap.State.ASKED, now),
                    delegate.person());
            events.publishEvent(
                    new SwapAsked(id, list.id(), list.meeting(), other.party(), own.party(), delegate.person(), now));
        });
    }

    /** What else was asked of the two is over then. Others have asked it, which these two may not see: so the program does it. */
    void accept(Delegate delegate, UUID id) {
        AsTheProgram.ask(() -> transaction.execute(status -> {
            var list = lists.hold(swaps.get(id).list());
            var accepted = answered(delegate, id, Swap.State.ACCEPTED);
            var now = clock.instant();
            var swapped = list.swap(accepted.asking(), accepted.asked());
            swaps.save(accepted, delegate.person(), now);
            lists.save(swapped);
            lists.record(list, swapped, BY_CONSENT, delegate.person(), now);
            screens.ofList(list.meeting());
            events.publishEvent(new SpeakersSwapped(
                    id,
                    list.id(),
                    list.meeting(),
                    accepted.askingParty(),
                    accepted.askedParty(),
                    delegate.person(),
                    now));
            lapses.swapped(accepted, list, now);
            return true;
        }));
    }

    void decline(Delegate delegate, UUID id) {
        answer(
                delegate,
                id,
                Swap.State.DECLINED,
                (swap, list) -> new SwapDeclined(
                        id,
                        list.id(),
                        list.meeting(),
                        swap.askingParty(),
                        swap.askedParty(),
                        delegate.person(),
                        clock.instant()));
    }

    void withdraw(Delegate delegate, UUID id) {
        answer(
                delegate,
                id,
                Swap.State.WITHDRAWN,
                (swap, list) -> new SwapWithdrawn(
                        id,
                        list.id(),
                        list.meeting(),
                        swap.askedParty(),
                        swap.askingParty(),
                        delegate.person(),
                        clock.instant()));
    }

    /** Where it is answered; to anybody but these two there is no such question. */
    String page(Delegate delegate, UUID id) {
        var swap = swaps.get(id);
        if (!delegate.speaksFor(swap.askingParty()) && !delegate.speaksFor(swap.askedParty()))
            throw new NoSuchElementException();
        return "/meetings/" + lists.followedBy(Reader.of(delegate), swap.list()).meeting() + "/speakers";
    }

    private void answer(Delegate delegate, UUID id, Swap.State answer, BiFunction<Swap, SpeakersList, Act> act) {
        transaction.executeWithoutResult(status -> {
            var list = lists.hold(swaps.get(id).list());
            var answered = answered(delegate, id, answer);
            swaps.save(answered, delegate.person(), clock.instant());
            events.publishEvent(act.apply(answered, list));
        });
    }

    /** Whoever asked may withdraw; whoever was asked accepts or declines. To anybody else there is no such question. */
    private Swap answered(Delegate delegate, UUID id, Swap.State answer) {
        var swap = swaps.get(id);
        var whose = answer == Swap.State.WITHDRAWN ? swap.askingParty() : swap.askedParty();
        if (!delegate.speaksFor(whose)) throw new NoSuchElementException();
        return swap.answer(answer);
    }
}
