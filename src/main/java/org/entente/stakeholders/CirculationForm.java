package org.entente.stakeholders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Which complete applications go before Member States, and until when; and until when one goes on, and why. */
public final class CirculationForm extends Typed {

    private static final int LONGEST_REASON = 1000;

    CirculationForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** All that are complete, for as many days as the rule gives them, until the last minute of the last. */
    static CirculationForm of(Accreditation accreditation, List<Application> complete, Instant now) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        complete.forEach(each -> typed.add("application", each.id().toString()));
        put(typed, "closes", earliest(accreditation, now));
        return new CirculationForm(typed);
    }

    static CirculationForm of(Circulation circulation) {
        var typed = new LinkedMultiValueMap<String, String>();
        put(typed, "closes", circulation.closesAt());
        return new CirculationForm(typed);
    }

    /** 23:59 in New York on the last day of the window. */
    static Instant earliest(Accreditation accreditation, Instant now) {
        return lastMinute(now.atZone(Dates.NEW_YORK)
                .plusDays(accreditation.modality().windowDays())
                .toInstant());
    }

    /** 23:59 in New York on the day of a moment. */
    static Instant lastMinute(Instant of) {
        return of.atZone(Dates.NEW_YORK)
                .toLocalDate()
                .atTime(23, 59)
                .atZone(Dates.NEW_YORK)
                .toInstant();
    }

    public boolean names(UUID application) {
        return values("application").contains(application.toString());
    }

    Optional<Instant> closes(Ui ui, Mistakes mistakes) {
        return instant(ui, mistakes, "closes");
    }

    Mistakes mistakes(Ui ui, Accreditation accreditation, List<Application> complete, Instant now) {
        var mistakes = new Mistakes();
        if (complete.stream().noneMatch(each -> names(each.id())))
            mistakes.on("application", "stakeholders.mistake.no_application");
        var days = accreditation.modality().windowDays();
        var first = now.atZone(Dates.NEW_YORK).toLocalDate().plusDays(days);
        closes(ui, mistakes)
                .filter(each -> each.atZone(Dates.NEW_YORK).toLocalDate().isBefore(first))
                .ifPresent(early -> mistakes.on("closes_on", "stakeholders.mistake.window", days));
        return mistakes;
    }

    Mistakes mistakes(Ui ui, Circulation circulation) {
        var mistakes = new Mistakes().text("reason", value("reason"), LONGEST_REASON);
        closes(ui, mistakes)
                .filter(each -> !each.isAfter(circulation.closesAt()))
                .ifPresent(early -> mistakes.on("closes_on", "stakeholders.refusal.not_later"));
        return mistakes;
    }
}
