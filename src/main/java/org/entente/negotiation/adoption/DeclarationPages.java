package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
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

/** A Member State objects, votes, dissociates itself, reserves or explains its position, and takes back what may be taken back. */
@Controller
class DeclarationPages {

    /** Where the form says what no one field is to blame for. */
    private static final String PROCEDURE = "procedure";

    private final TextAdoptions adoptions;
    private final Declarations declarations;
    private final TakesDeclarations takes;
    private final ReadsAdoptions reads;
    private final Parties parties;
    private final Templates templates;

    DeclarationPages(
            TextAdoptions adoptions,
            Declarations declarations,
            TakesDeclarations takes,
            ReadsAdoptions reads,
            Parties parties,
            Templates templates) {
        this.adoptions = adoptions;
        this.declarations = declarations;
        this.takes = takes;
        this.reads = reads;
        this.parties = parties;
        this.templates = templates;
    }

    @GetMapping("/adoptions/{id}/declarations/new")
    View write(
            Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam(defaultValue = "DISSOCIATION") String kind) {
        var adoption = adoptions.decidedBy(delegate, id);
        var entry = AdoptionEntry.begun()
                .with(
                        "kind",
                        DeclarationKind.of(kind)
                                .orElse(DeclarationKind.DISSOCIATION)
                                .name())
                .with("on", "paragraphs")
                .with("language", ui.language().code());
        return new Page(form(ui, delegate, adoption, entry, new Mistakes()));
    }

    @PostMapping("/adoptions/{id}/declarations")
    View take(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var adoption = adoptions.decidedBy(delegate, id);
        var entry = new AdoptionEntry(typed);
        var among =
                reads.overview(ui.reader(), ui.language(), adoption).called().keySet();
        var mistakes = entry.declarationMistakes(among);
        if (!mistakes.none()) return Page.again(form(ui, delegate, adoption, entry, mistakes));
        factor.demand();
        try {
            takes.take(id, entry.id(), entry.kind().orElseThrow(), entry.declared(among), delegate);
            return Redirect.to(adoption.path());
        } catch (RuleBroken broken) {
            var refused =
                    new Mistakes().on(PROCEDURE, broken.refusal().key(), AdoptionTimes.told(ui, broken, adoption));
            return new Page(form(ui, delegate, adoptions.decidedBy(delegate, id), entry, refused), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/adoption-declarations/{id}/withdrawal")
    View withdraw(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var said = declarations.ownOf(delegate, id);
        var adoption = adoptions.readableBy(ui.reader(), said.adoption());
        factor.demand();
        AdoptionTimes.telling(ui, adoption, () -> takes.withdraw(said, delegate));
        return Redirect.to(adoption.path());
    }

    @PostMapping("/adoptions/{id}/ballots")
    View cast(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var adoption = adoptions.decidedBy(delegate, id);
        factor.demand();
        var entry = new AdoptionEntry(typed);
        var vote = entry.vote().orElseThrow(() -> new RuleBroken(Refusal.VOTE_NOT_OPEN));
        var choice = entry.choice().orElseThrow(() -> new RuleBroken(Refusal.NO_CHOICE));
        AdoptionTimes.telling(ui, adoption, () -> takes.cast(id, vote, choice, delegate));
        return Redirect.to(adoption.path());
    }

    @PostMapping("/adoptions/{id}/intentions")
    View intend(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var adoption = adoptions.decidedBy(delegate, id);
        factor.demand();
        var entry = new AdoptionEntry(typed);
        var vote = entry.vote().orElseThrow(() -> new RuleBroken(Refusal.VOTE_NOT_OPEN));
        var choice = entry.choice().orElseThrow(() -> new RuleBroken(Refusal.NO_CHOICE));
        AdoptionTimes.telling(ui, adoption, () -> takes.intend(id, vote, choice, delegate));
        return Redirect.to(adoption.path());
    }

    /** Where nobody said what it is to be, it is asked as a dissociation, with the mistake above it. */
    private JteModel form(Ui ui, Delegate delegate, TextAdoption adoption, AdoptionEntry entry, Mistakes mistakes) {
        return templates.adoptionDeclare(
                ui,
                reads.overview(ui.reader(), ui.language(), adoption),
                parties.name(delegate.delegation(), ui.language()),
                entry.kind().isPresent() ? entry : entry.with("kind", DeclarationKind.DISSOCIATION.name()),
                mistakes);
    }
}
