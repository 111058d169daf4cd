package org.entente.consultations.propositions;

import java.util.List;
import org.entente.web.Delegate;
import org.entente.web.HappeningNow;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen of a delegation: readings of its statements that wait for its word. */
@Component
class ReadingsWait implements HappeningNow {

    private final Positions positions;
    private final Propositions propositions;

    ReadingsWait(Positions positions, Propositions propositions) {
        this.positions = positions;
        this.propositions = propositions;
    }

    @Override
    public List<Item> happening(Ui ui) {
        var party = ui.reader().delegate().map(Delegate::party).orElse(null);
        if (party == null) return List.of();
        var waiting = positions.readingsOf(party).stream()
                .flatMap(each -> propositions.find(each.proposition()).stream())
                .filter(each -> each.isReadableBy(ui.reader()))
                .toList();
        if (waiting.isEmpty()) return List.of();
        return List.of(new Item(
                "/readings",
                ui.localize("propositions.readings"),
                ui.language().code(),
                ui.localize("propositions.readings.wait", waiting.size()),
                null,
                true,
                waiting.stream().anyMatch(Proposition::fictitious)));
    }
}
