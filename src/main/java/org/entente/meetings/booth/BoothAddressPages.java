package org.entente.meetings.booth;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The secretariat makes addresses for the interpreters of a meeting, each shown once, and revokes them. */
@Controller
class BoothAddressPages {

    private final BoothAddresses addresses;
    private final Meetings meetings;
    private final Templates templates;
    private final Clock clock;

    BoothAddressPages(BoothAddresses addresses, Meetings meetings, Templates templates, Clock clock) {
        this.addresses = addresses;
        this.meetings = meetings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/booth-addresses")
    View list(Ui ui, Delegate officer, @PathVariable UUID id) {
        return new Page(list(ui, officer, meetings.keptBy(officer, id), null));
    }

    @PostMapping("/meetings/{id}/booth-addresses")
    View make(Ui ui, Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        // It goes on opening when the session is over: whoever only found the screen open makes none.
        factor.demand();
        return new Page(list(ui, officer, meeting, addresses.make(meeting, officer)));
    }

    @PostMapping("/booth-addresses/{id}/revocation")
    View revoke(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        addresses.keptBy(officer, id);
        factor.demand();
        return Redirect.to("/meetings/" + addresses.revoke(id, officer).meeting() + "/booth-addresses");
    }

    private JteModel list(Ui ui, Delegate officer, Meeting meeting, @Nullable String secret) {
        return templates.boothAddresses(ui, meeting, addresses.of(meeting, officer), clock.instant(), secret);
    }
}
