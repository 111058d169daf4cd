package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers let applications be received for longer. */
@Controller
class ReceivingPages {

    private final Accreditations accreditations;
    private final KeepsAccreditations keeps;
    private final Templates templates;
    private final Clock clock;

    ReceivingPages(Accreditations accreditations, KeepsAccreditations keeps, Templates templates, Clock clock) {
        this.accreditations = accreditations;
        this.keeps = keeps;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/accreditations/{id}/extension")
    View extend(Ui ui, Delegate officer, @PathVariable UUID id) {
        var accreditation = receiving(ui, officer, id);
        return new Page(page(ui, accreditation, ReceivingForm.of(accreditation), new Mistakes()));
    }

    @PostMapping("/accreditations/{id}/extension")
    View extend(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var accreditation = receiving(ui, officer, id);
        var form = new ReceivingForm(typed);
        var mistakes = form.mistakes(ui, accreditation);
        if (!mistakes.none()) return Page.again(page(ui, accreditation, form, mistakes));
        factor.demand();
        var until = form.receives(ui, mistakes).orElseThrow();
        NewYorkTimes.telling(ui, () -> keeps.extend(accreditation, until, form.value("reason"), officer));
        return Redirect.to(accreditation.path());
    }

    private Accreditation receiving(Ui ui, Delegate officer, UUID id) {
        var accreditation = accreditations.keptBy(officer, id);
        NewYorkTimes.telling(ui, () -> accreditation.mustReceive(clock.instant()));
        return accreditation;
    }

    private JteModel page(Ui ui, Accreditation accreditation, ReceivingForm form, Mistakes mistakes) {
        return templates.stakeholdersReceiveLonger(ui, accreditation, form, mistakes);
    }
}
