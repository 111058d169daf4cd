package org.entente.negotiation.silence;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A delegation acknowledges receipt, breaks silence, and takes that back; what comes late is refused and kept before its eyes. */
@Controller
class SilenceBreakPages {

    /** Where the form says what no one field is to blame for. */
    private static final String PROCEDURE = "procedure";

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final TakesBreaks takes;
    private final ReadsSilences reads;
    private final Parties parties;
    private final Templates templates;
    private final Clock clock;

    SilenceBreakPages(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            TakesBreaks takes,
            ReadsSilences reads,
            Parties parties,
            Templates templates,
            Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.takes = takes;
        this.reads = reads;
        this.parties = parties;
        this.templates = templates;
        this.clock = clock;
    }

    @PostMapping("/silence/{id}/receipt")
    View acknowledge(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var procedure = procedures.askedOf(delegate, id);
        SilenceTimes.telling(ui, procedure.zone(), () -> takes.acknowledge(id, delegate));
        return Redirect.to(procedure.path());
    }

    @GetMapping("/silence/{id}/breaks/new")
    View write(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var procedure = procedures.brokenBy(delegate, id);
        SilenceTimes.telling(ui, procedure.zone(), () -> procedure.mustRun(clock.instant()));
        return new Page(form(ui, delegate, procedure, SilenceBreakForm.blank(ui.language()), new Mistakes()));
    }

    @PostMapping("/silence/{id}/breaks")
    View take(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var procedure = procedures.brokenBy(delegate, id);
        var form = new SilenceBreakForm(typed);
        try {
            procedure.mustRun(clock.instant());
            var among = reads.overview(ui, procedure).open().keySet();
            var mistakes = form.mistakes(among);
            if (!mistakes.none()) return Page.again(form(ui, delegate, procedure, form, mistakes));
            factor.demand();
            takes.take(id, form.id(), form.paragraphs(among), form.reason(), form.visibility(), delegate);
            return Redirect.to(procedure.path());
        } catch (RuleBroken broken) {
            var told = SilenceTimes.told(ui, broken, procedure.zone());
            var refused = new Mistakes().on(PROCEDURE, broken.refusal().key(), told);
            return new Page(form(ui, delegate, procedures.brokenBy(delegate, id), form, refused), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/silence-breaks/{id}/withdrawal")
    View withdraw(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var broken = breaks.ownOf(delegate, id);
        var zone = procedures.readableBy(ui.reader(), broken.silence()).zone();
        factor.demand();
        SilenceTimes.telling(ui, zone, () -> takes.withdraw(broken, delegate));
        return Redirect.to("/silence/" + broken.silence());
    }

    private JteModel form(
            Ui ui, Delegate delegate, SilenceProcedure procedure, SilenceBreakForm form, Mistakes mistakes) {
        return templates.silenceBreakForm(
                ui, reads.overview(ui, procedure), parties.name(delegate.delegation(), ui.language()), form, mistakes);
    }
}
