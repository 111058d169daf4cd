package org.entente.negotiation.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.negotiation.TypedFields;
import org.entente.web.ClockTime;
import org.entente.web.Mistakes;
import org.entente.web.TimeZones;
import org.entente.web.Ui;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** By how long, or until when, silence is extended, and why; and why it is called off. */
public final class SilenceExtensionForm extends TypedFields {

    /** Hours by which it usually is. */
    public static final List<Integer> HOURS = List.of(24, 48, 72);

    private static final int LONGEST_REASON = 1000;

    SilenceExtensionForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    static SilenceExtensionForm of(SilenceProcedure procedure) {
        var clock = ClockTime.of(procedure.closesAt(), procedure.zone());
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("by", "48");
        typed.add("closes_on", clock.day());
        typed.add("closes", clock.hour());
        typed.add("closes_which", clock.which());
        typed.add("zone", procedure.zone().getId());
        return new SilenceExtensionForm(typed);
    }

    private Optional<Integer> hours() {
        return HOURS.stream()
                .filter(each -> each.toString().equals(value("by")))
                .findFirst();
    }

    /** So many hours more, or by the clock; hours are counted, whatever clocks do meanwhile. */
    Optional<Instant> until(Ui ui, Instant before, Mistakes mistakes) {
        var hours = hours();
        if (hours.isPresent()) return hours.map(each -> before.plus(Duration.ofHours(each)));
        return new ClockTime(value("closes_on"), value("closes"), TimeZones.of(value("zone")), value("closes_which"))
                .read(mistakes, "closes_on", "closes", ui);
    }

    Mistakes mistakes(Ui ui, Instant before) {
        var mistakes = reasonMistakes();
        if (hours().isEmpty() && !TimeZones.isKnown(value("zone"))) mistakes.on("zone", "web.mistake.choice");
        until(ui, before, mistakes)
                .filter(until -> !until.isAfter(before))
                .ifPresent(early -> mistakes.on("closes", "silence.mistake.not_later"));
        return mistakes;
    }

    Mistakes reasonMistakes() {
        return new Mistakes().text("reason", said("reason"), LONGEST_REASON);
    }
}
