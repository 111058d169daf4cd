package org.entente.negotiation.silence;

import java.time.Clock;
import java.util.List;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.OnText;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a text's page, the way to its silence procedures; where there is none, for those who may set one. */
@Component
class LinksSilences implements OnText {

    private final SilenceProcedures procedures;
    private final Clock clock;

    LinksSilences(SilenceProcedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public List<Link> on(NegotiatedText text, Ui ui) {
        var path = text.path() + "/silence";
        var here = procedures.on(text.id());
        if (here.isEmpty())
            return NegotiatedTexts.isLedBy(ui.reader()) && !text.isAdopted()
                    ? List.of(new Link(path, ui.localize("silence.door"), ui.localize("silence.count", 0)))
                    : List.of();
        var now = clock.instant();
        var note = here.stream()
                .filter(each -> each.isRunning(now))
                .findFirst()
                .map(each -> ui.localize("silence.until", SilenceTimes.minute(ui, each.closesAt(), each.zone())))
                .orElseGet(() -> ui.localize("silence.count", here.size()));
        return List.of(Link.state(path, ui.localize("silence.door"), note));
    }
}
