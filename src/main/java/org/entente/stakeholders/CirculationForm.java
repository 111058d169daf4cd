package org.entente.stakeholders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
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
        return lastMinute(soonest(accreditation, now));
    }

    /** The first minute at which Member States have had as many days as the rule gives them, by the clocks of New York. */
    static Instant soonest(Accreditation accreditation, Instant now) {
        var then = now.atZone(Dates.NEW_YORK).plusDays(accreditation.modality().windowDays());
        var minute = then.truncatedTo(ChronoUnit.MINUTES);
        return (minute.isBefore(then) ? minute.plusMinutes(1) : minute).toInstant();
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

    /** An application as it is shown now: whoever presses is told where it is another one by then. */
    public static String shown(Application each) {
        return each.id() + " " + each.lock();
    }

    Optional<Instant> closes(Ui ui, Mistakes mistakes) {
        return instant(ui, mistakes, "closes");
    }

    /** @param known finds what was chosen and is no longer among those that are complete */
    Mistakes mistakes(
            Ui ui,
            Accreditation accreditation,
            List<Application> complete,
            Function<UUID, Optional<Application>> known,
            Instant now) {
        var mistakes = new Mistakes();
        checkChosen(ui, mistakes, complete, known);
        var soonest = soonest(accreditation, now);
        closes(ui, mistakes).ifPresent(closes -> {
            if (closes.isBefore(soonest))
                mistakes.on(
                        "closes_on",
                        "stakeholders.mistake.window",
                        accreditation.modality().windowDays(),
                        ui.moment(soonest));
            else checkEnd(ui, mistakes, accreditation, closes);
        });
        return mistakes;
    }

    /** Exactly those that were chosen, as they were shown, are circulated; what has changed since is said, and chosen anew. */
    private void checkChosen(
            Ui ui, Mistakes mistakes, List<Application> complete, Function<UUID, Optional<Application>> known) {
        var gone = values("application").stream()
                .flatMap(each -> TypedId.of(each).stream())
                .filter(each -> complete.stream().noneMatch(one -> one.id().equals(each)))
                .flatMap(each -> known.apply(each).stream())
                .map(each -> each.profile().name())
                .toList();
        if (!gone.isEmpty()) mistakes.on("application", "stakeholders.mistake.gone", ui.list(gone));
        else if (complete.stream().noneMatch(each -> names(each.id())))
            mistakes.on("application", "stakeholders.mistake.no_application");
        if (!has("shown")) return;
        var shown = values("shown");
        for (var each : complete) {
            if (shown.contains(shown(each))) continue;
            var before = shown.stream().anyMatch(one -> one.startsWith(each.id() + " "));
            if (!before)
                mistakes.on(
                        "a-" + each.id(),
                        "stakeholders.mistake.came_since",
                        each.profile().name());
            else if (names(each.id()))
                mistakes.on(
                        "a-" + each.id(),
                        "stakeholders.mistake.changed_since",
                        each.profile().name());
        }
    }

    Mistakes mistakes(Ui ui, Accreditation accreditation, Circulation circulation) {
        var mistakes = new Mistakes().text("reason", value("reason"), LONGEST_REASON);
        closes(ui, mistakes).ifPresent(closes -> {
            if (!closes.isAfter(circulation.closesAt())) mistakes.on("closes_on", "stakeholders.refusal.not_later");
            else checkEnd(ui, mistakes, accreditation, closes);
        });
        return mistakes;
    }

    private static void checkEnd(Ui ui, Mistakes mistakes, Accreditation accreditation, Instant closes) {
        if (Dates.day(closes).isAfter(accreditation.endsOn()))
            mistakes.on("closes_on", "stakeholders.mistake.closes_after_end", ui.date(accreditation.endsOn()));
    }
}
