package org.entente.consultations.propositions;

import java.util.List;
import java.util.Optional;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Delegate;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** To a delegation alone, that its position was read in its statements; told only while that waits for its word. */
@Component
class TellsOfReadings implements Topic {

    private static final String NAME = "positions";

    private final Positions positions;
    private final Propositions propositions;
    private final Tells tells;

    TellsOfReadings(Positions positions, Propositions propositions, Tells tells) {
        this.positions = positions;
        this.propositions = propositions;
        this.tells = tells;
    }

    @EventListener
    void read(PositionRead event) {
        tells.tell(NAME, event.position(), "READ", "", Whom.only(List.of(event.party())), event.by());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    /** Confirmed, corrected or read anew, it waits no more. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        return ui.reader()
                .delegate()
                .map(Delegate::party)
                .flatMap(party -> positions.readingsOf(party).stream()
                        .filter(reading -> reading.id().equals(told.of()))
                        .findFirst())
                .map(reading -> propositions.readableBy(ui.reader(), reading.proposition()))
                .map(on -> new News(
                        ui.localize("propositions.told.read"),
                        ui.name(on.texts()),
                        on.texts().languageOf(ui.language()).code(),
                        "/readings",
                        on.fictitious()));
    }
}
