package org.entente.meetings.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.meetings.speakers.SpeakerWithdrew;
import org.entente.meetings.speakers.SpeakersList;
import org.entente.meetings.speakers.SpeakersLists;
import org.entente.meetings.speakers.SpeakersSwapped;
import org.entente.meetings.speakers.Swap;
import org.entente.meetings.speakers.SwapAsked;
import org.entente.meetings.speakers.SwapDeclined;
import org.entente.meetings.speakers.SwapLapsed;
import org.entente.meetings.speakers.Swaps;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.parties.Parties;
import org.entente.process.bodies.Bodies;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** To one delegation, of its own place on a list of speakers, where another or an officer has done something about it. */
@Component
class TellsOfPlaces implements Topic {

    private static final String NAME = "places";
    private static final String LAPSED = "SWAP_LAPSED";

    private final SpeakersLists lists;
    private final Swaps swaps;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Parties parties;
    private final Tells tells;

    TellsOfPlaces(SpeakersLists lists, Swaps swaps, Meetings meetings, Bodies bodies, Parties parties, Tells tells) {
        this.lists = lists;
        this.swaps = swaps;
        this.meetings = meetings;
        this.bodies = bodies;
        this.parties = parties;
        this.tells = tells;
    }

    /** Of what it has done itself it need not be told. */
    @EventListener
    void takenOff(SpeakerWithdrew event) {
        if (!event.reason().isEmpty()) tell(event.inscription(), "TAKEN_OFF", event.party(), event.by());
    }

    @EventListener
    void asked(SwapAsked event) {
        tell(event.swap(), "SWAP_ASKED", event.with(), event.by());
    }

    @EventListener
    void declined(SwapDeclined event) {
        tell(event.swap(), "SWAP_DECLINED", event.with(), event.by());
    }

    @EventListener
    void swapped(SpeakersSwapped event) {
        tell(event.swap(), "SWAPPED", event.with(), event.by());
    }

    /** Nobody has answered it, so both are told. */
    @EventListener
    void lapsed(SwapLapsed event) {
        tells.tell(NAME, event.swap(), LAPSED, "", Whom.only(List.of(event.party(), event.with())), event.by());
    }

    private void tell(UUID of, String what, UUID whom, UUID by) {
        tells.tell(NAME, of, what, "", Whom.only(List.of(whom)), by);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        return switch (told.what()) {
            case "TAKEN_OFF" -> takenOff(told.of(), ui);
            case "SWAP_ASKED" -> asked(swaps.get(told.of()), ui);
            case LAPSED -> lapsed(swaps.get(told.of()), ui);
            case "SWAP_DECLINED" -> answered(swaps.get(told.of()), "meetings.told.swap_declined", ui);
            default -> answered(swaps.get(told.of()), "meetings.told.swapped", ui);
        };
    }

    /** Its own it stays, though the meeting has been closed to it since. */
    private Optional<News> takenOff(UUID inscription, Ui ui) {
        return lists.takenOff(inscription)
                .flatMap(off -> AsTheProgram.ask(() -> lists.find(off.list()))
                        .map(list -> news(list, ui.localize("meetings.told.taken_off", off.because()), ui)));
    }

    /** Answered or taken back, it is a question no more. */
    private Optional<News> asked(Swap swap, Ui ui) {
        if (!swap.isOpen()) return Optional.empty();
        return Optional.of(ofSwap(swap, ui.localize("meetings.told.swap_asked", name(swap.askingParty(), ui)), ui));
    }

    private Optional<News> answered(Swap swap, String what, Ui ui) {
        return Optional.of(ofSwap(swap, ui.localize(what, name(swap.askedParty(), ui)), ui));
    }

    private Optional<News> lapsed(Swap swap, Ui ui) {
        var isAsking = ui.reader()
                .delegate()
                .map(Delegate::party)
                .filter(swap.askingParty()::equals)
                .isPresent();
        var other = isAsking ? swap.askedParty() : swap.askingParty();
        return Optional.of(ofSwap(swap, ui.localize("meetings.told.swap_lapsed", name(other, ui)), ui));
    }

    private News ofSwap(Swap swap, String what, Ui ui) {
        return news(lists.followedBy(ui.reader(), swap.list()), what, ui);
    }

    private String name(UUID party, Ui ui) {
        return parties.name(party, ui.language());
    }

    private News news(SpeakersList list, String what, Ui ui) {
        var meeting = meetings.get(list.meeting());
        return new News(
                what,
                TellsOfMeetings.title(meeting, bodies, ui),
                ui.language().code(),
                path(meeting, ui),
                list.fictitious());
    }

    private static String path(Meeting meeting, Ui ui) {
        return meeting.isFollowedBy(ui.reader()) ? meeting.path() + "/speakers" : meeting.path();
    }
}
