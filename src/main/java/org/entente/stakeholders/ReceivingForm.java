package org.entente.stakeholders;

import java.time.Instant;
import java.util.Optional;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Until when applications are received instead, and why. */
public final class ReceivingForm extends Typed {

    private static final int LONGEST_REASON = 1000;

    ReceivingForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    static ReceivingForm of(Accreditation accreditation) {
        var typed = new LinkedMultiValueMap<String, String>();
        put(typed, "receives", accreditation.receivesUntil());
        return new ReceivingForm(typed);
    }

    Optional<Instant> receives(Ui ui, Mistakes mistakes) {
        return instant(ui, mistakes, "receives");
    }

    Mistakes mistakes(Ui ui, Accreditation accreditation) {
        var mistakes = new Mistakes().text("reason", value("reason"), LONGEST_REASON);
        receives(ui, mistakes).ifPresent(until -> {
            if (!until.isAfter(accreditation.receivesUntil())) mistakes.on("receives_on", Refusal.NOT_LATER.key());
            else if (Dates.day(until).isAfter(accreditation.endsOn()))
                mistakes.on("receives_on", Refusal.BEYOND_END.key());
        });
        return mistakes;
    }
}
