package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.meetings.KnowsRegistered;
import org.entente.meetings.LetsIn;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of side events: that one was approved to whoever likes, that one was refused to those alone who asked for it. */
@Component
class TellsOfSideEvents implements Topic {

    private static final String NAME = "sideevents";
    private static final String ASKED = "REQUESTED";
    private static final String LACKS_STATE = "LACKS_STATE";
    private static final String MOVED = "MOVED";
    private static final String CHANGED = "CHANGED";

    private final SideEvents events;
    private final LetsIn lets;
    private final KnowsRegistered registered;
    private final Tells tells;

    TellsOfSideEvents(SideEvents events, LetsIn lets, KnowsRegistered registered, Tells tells) {
        this.events = events;
        this.lets = lets;
        this.registered = registered;
        this.tells = tells;
    }

    /** Before anybody else hears of it, those without whom it would not be held so. */
    @EventListener
    void asked(CoOrganisersAsked event) {
        tells.tell(NAME, event.event(), ASKED, event.at().toString(), Whom.only(event.asked()), event.by());
    }

    @EventListener
    void approved(SideEventApproved event) {
        if (event.by() == null) return;
        events.find(event.event())
                .ifPresent(found -> tells.tell(
                        NAME, found.id(), "APPROVED", "", Whom.everybody().with(holders(found)), event.by()));
    }

    @EventListener
    void refused(SideEventRefused event) {
        if (event.by() == null) return;
        events.find(event.event())
                .ifPresent(found -> tells.tell(NAME, found.id(), "REFUSED", "", Whom.only(holders(found)), event.by()));
    }

    /** Nobody but who asked for it and who decides reads it; those have no delegation by which they could be told. */
    @EventListener
    void lacksState(SideEventLacksState event) {
        var whom = Whom.everybody().with(List.of(event.organiser()));
        tells.tell(NAME, event.event(), LACKS_STATE, event.at().toString(), whom, event.by());
    }

    @EventListener
    void moved(SideEventMoved event) {
        events.find(event.event()).ifPresent(found -> toAllWhoCome(found, MOVED, event.at(), event.by()));
    }

    /** A request is theirs who ask until it is decided. */
    @EventListener
    void changed(SideEventChanged event) {
        events.find(event.event())
                .filter(SideEvent::isApproved)
                .ifPresent(found -> toAllWhoCome(found, event.moves() ? MOVED : CHANGED, event.at(), event.by()));
    }

    private void toAllWhoCome(SideEvent event, String what, Instant at, @Nullable UUID by) {
        var concerned = new ArrayList<>(registered.registeredFor(event.session()));
        concerned.addAll(holders(event));
        tells.tell(NAME, event.id(), what, at.toString(), Whom.everybody().with(concerned), by);
    }

    private static List<UUID> holders(SideEvent event) {
        var holders = new ArrayList<>(event.coOrganisers());
        holders.add(event.organiser());
        return holders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Often usual() {
        return Often.DAILY;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        var event = events.readBy(ui.reader(), told.of());
        if (!isAsTold(told.what(), event, ui.reader())) return Optional.empty();
        return Optional.of(new News(
                        ui.localize(key(told.what())),
                        ui.name(event.titles()),
                        event.titles().languageOf(ui.language()).code(),
                        event.path(),
                        event.fictitious())
                .at(event.startsAt(), event.zone()));
    }

    private boolean isAsTold(String what, SideEvent event, Reader reader) {
        return switch (what) {
            // Who is asked has to answer, whether it was approved in the meantime or not.
            case ASKED -> reader.delegate().filter(event::waitsFor).isPresent();
            case MOVED, CHANGED -> event.isApproved();
            case LACKS_STATE ->
                event.isApproved()
                        && reader.delegate().filter(event::isKeptBy).isPresent()
                        && !lets.toHoldBeside(event.session(), event.organiser(), event.confirmed());
            default -> event.state().name().equals(what);
        };
    }

    private static String key(String what) {
        return switch (what) {
            case ASKED -> "sideevents.told.asked";
            case LACKS_STATE -> "sideevents.told.lacks_state";
            case MOVED -> "sideevents.told.moved";
            case CHANGED -> "sideevents.told.changed";
            case "REFUSED" -> "sideevents.told.refused";
            default -> "sideevents.told.approved";
        };
    }
}
