package org.entente.negotiation.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.HoldsVersions;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.OnText;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** States were asked about words until a stated moment: those words hold until then. */
@Component
class HoldsVersionsBack implements HoldsVersions {

    private final SilenceProcedures procedures;
    private final Clock clock;

    HoldsVersionsBack(SilenceProcedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public void mustNotHold(UUID text, Instant now) {
        procedures.holdText(text);
        for (var each : procedures.on(text)) each.mustNotHoldVersions(now);
    }

    @Override
    public Optional<OnText.Link> holding(NegotiatedText text, Ui ui) {
        var now = clock.instant();
        return procedures.on(text.id()).stream()
                .filter(each -> each.holds(now))
                .max(Comparator.comparing(SilenceProcedure::closesAt))
                .map(each -> new OnText.Link(
                        each.path(),
                        ui.localize(
                                Refusal.HOLDS_VERSIONS.key(), SilenceTimes.minute(ui, each.closesAt(), each.zone())),
                        ""));
    }
}
