package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
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

/** The Chair at the meeting: amendments read out, votes on paragraphs, the question to the body, and the gavel. */
@Controller
class AdoptionKeepingPages {

    /** Where a form says what no one field is to blame for. */
    private static final String PROCEDURE = "procedure";

    private final TextAdoptions adoptions;
    private final AdoptionVotes votes;
    private final KeepsAdoptions keeps;
    private final ReadsAdoptions reads;
    private final Parties parties;
    private final Templates templates;
    private final Clock clock;

    AdoptionKeepingPages(
            TextAdoptions adoptions,
            AdoptionVotes votes,
            KeepsAdoptions keeps,
            ReadsAdoptions reads,
            Parties parties,
            Templates templates,
            Clock clock) {
        this.adoptions = adoptions;
        this.votes = votes;
        this.keeps = keeps;
        this.reads = reads;
        this.parties = parties;
        this.templates = templates;
        this.clock = clock;
    }

    /** The paragraph is chosen first, so that its words stand before the eyes of whoever reads others out. */
    @GetMapping("/adoptions/{id}/amendments/new")
    View readOut(Ui ui, Delegate chair, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> chosen) {
        var overview = kept(ui, chair, id);
        telling(ui, overview, () -> overview.adoption().mustBeAnnounced());
        var words = reads.words(overview.adoption(), overview.text());
        var entry = new AdoptionEntry(chosen).with("id", UUID.randomUUID().toString());
        var said = entry.paragraph().map(words::get).orElse(null);
        if (said != null
                && entry.deed().filter(OralAmendment.Deed.REPLACE::equals).isPresent())
            entry = entry.with("words_" + overview.text().language().code(), said);
        return new Page(templates.adoptionAmend(ui, overview, words, under(overview, entry), entry, new Mistakes()));
    }

    @PostMapping("/adoptions/{id}/amendments")
    View readOut(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var overview = kept(ui, chair, id);
        factor.demand();
        var words = reads.words(overview.adoption(), overview.text());
        var entry = new AdoptionEntry(typed);
        var before = entry.paragraph().map(words::get).orElse("");
        var mistakes = entry.amendmentMistakes(words.keySet(), overview.text().language(), before);
        if (!mistakes.none())
            return Page.again(templates.adoptionAmend(ui, overview, words, under(overview, entry), entry, mistakes));
        try {
            keeps.readOut(
                    id, entry.deed().orElseThrow(), entry.paragraph().orElseThrow(), entry.id(), entry.words(), chair);
            return Redirect.to(overview.adoption().path());
        } catch (RuleBroken broken) {
            var refused = refused(ui, broken, overview);
            return new Page(
                    templates.adoptionAmend(ui, overview, words, under(overview, entry), entry, refused),
                    HttpStatus.CONFLICT);
        }
    }

    /** What goes along with a paragraph that is to be deleted. */
    private List<UUID> under(AdoptionOverview overview, AdoptionEntry entry) {
        if (entry.deed().filter(OralAmendment.Deed.DELETE::equals).isEmpty()) return List.of();
        return entry.paragraph()
                .map(each -> reads.under(overview.adoption(), overview.text(), each))
                .orElse(List.of());
    }

    @PostMapping("/adoptions/{id}/amendments/{number}/withdrawal")
    View withdraw(Ui ui, Delegate chair, SecondFactor factor, @PathVariable UUID id, @PathVariable int number) {
        return press(ui, chair, factor, id, () -> keeps.withdraw(id, number, chair));
    }

    @GetMapping("/adoptions/{id}/votes/new")
    View ask(Ui ui, Delegate chair, @PathVariable UUID id) {
        var overview = kept(ui, chair, id);
        telling(ui, overview, () -> overview.adoption().mustBeAnnounced());
        var entry = AdoptionEntry.begun()
                .with("majority", VoteMajority.SIMPLE.name())
                .with("rule", overview.adoption().rule());
        return ask(ui, overview, entry, new Mistakes(), HttpStatus.OK);
    }

    @PostMapping("/adoptions/{id}/votes")
    View ask(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var overview = kept(ui, chair, id);
        factor.demand();
        var adoption = overview.adoption();
        var among = reads.words(adoption, overview.text()).keySet();
        var entry = new AdoptionEntry(typed);
        var mistakes = entry.voteMistakes(among);
        var asker = parties.called(entry.value("state"))
                .map(party -> party.id().id())
                .filter(adoption.states()::contains);
        if (!entry.value("state").isEmpty() && asker.isEmpty()) mistakes.on("state", "adoption.mistake.state");
        if (!mistakes.none()) return ask(ui, overview, entry, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        var vote = new AdoptionVote(
                entry.id(),
                id,
                keeps.nextNumber(id),
                entry.paragraphs(among),
                entry.value("rule"),
                entry.majority().orElseThrow(),
                asker.orElse(null),
                clock.instant(),
                null,
                null,
                null,
                null);
        try {
            keeps.ask(vote, chair.person());
            return Redirect.to(adoption.path());
        } catch (RuleBroken broken) {
            return ask(ui, overview, entry, refused(ui, broken, overview), HttpStatus.CONFLICT);
        }
    }

    private View ask(Ui ui, AdoptionOverview overview, AdoptionEntry entry, Mistakes mistakes, HttpStatus status) {
        var open = reads.words(overview.adoption(), overview.text()).keySet();
        return new Page(templates.adoptionSeparate(ui, overview, List.copyOf(open), entry, mistakes), status);
    }

    @PostMapping("/adoptions/{id}/votes/{vote}/opening")
    View openVote(Ui ui, Delegate chair, SecondFactor factor, @PathVariable UUID id, @PathVariable UUID vote) {
        return press(ui, chair, factor, id, () -> keeps.openVote(id, vote, chair));
    }

    /** Also for the State that has asked for it. */
    @PostMapping("/adoptions/{id}/votes/{vote}/withdrawal")
    View withdrawVote(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, @PathVariable UUID vote) {
        var adoption = adoptions.readableBy(Reader.of(delegate), id);
        votes.askedBy(delegate, id, vote);
        factor.demand();
        AdoptionTimes.telling(ui, adoption, () -> keeps.withdrawVote(id, vote, delegate));
        return Redirect.to(adoption.path());
    }

    @PostMapping("/adoptions/{id}/votes/{vote}/closing")
    View closeVote(Ui ui, Delegate chair, SecondFactor factor, @PathVariable UUID id, @PathVariable UUID vote) {
        return press(ui, chair, factor, id, () -> keeps.closeVote(id, vote, chair));
    }

    @PostMapping("/adoptions/{id}/opening")
    View open(Ui ui, Delegate chair, SecondFactor factor, @PathVariable UUID id) {
        return press(ui, chair, factor, id, () -> keeps.open(id, chair));
    }

    @PostMapping("/adoptions/{id}/suspension")
    View suspend(Ui ui, Delegate chair, SecondFactor factor, @PathVariable UUID id) {
        return press(ui, chair, factor, id, () -> keeps.suspend(id, chair));
    }

    @GetMapping("/adoptions/{id}/conclusion")
    View conclude(Ui ui, Delegate chair, @PathVariable UUID id) {
        var overview = kept(ui, chair, id);
        telling(ui, overview, () -> overview.adoption().mustBeOpen());
        return new Page(templates.adoptionConclude(ui, overview, AdoptionForm.of(overview.adoption()), new Mistakes()));
    }

    /** Whoever brings the gavel down says what they take the result to be, as the form showed it. */
    @PostMapping("/adoptions/{id}/conclusion")
    View conclude(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var overview = kept(ui, chair, id);
        var form = new AdoptionForm(typed);
        var mistakes = form.documentMistakes();
        if (!mistakes.none()) return Page.again(templates.adoptionConclude(ui, overview, form, mistakes));
        factor.demand();
        try {
            keeps.conclude(
                    id,
                    form.expected().orElse(AdoptionOutcome.ADOPTED),
                    form.symbol(),
                    form.kind().orElseThrow(),
                    chair);
            return Redirect.to(overview.adoption().path());
        } catch (RuleBroken broken) {
            var now = kept(ui, chair, id);
            return new Page(templates.adoptionConclude(ui, now, form, refused(ui, broken, now)), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/adoptions/{id}/ending")
    View callOff(Ui ui, Delegate chair, @PathVariable UUID id) {
        var overview = kept(ui, chair, id);
        telling(ui, overview, () -> overview.adoption().mustNotBeEnded());
        return new Page(templates.adoptionEnd(ui, overview, AdoptionEntry.begun(), new Mistakes()));
    }

    @PostMapping("/adoptions/{id}/ending")
    View callOff(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var overview = kept(ui, chair, id);
        var entry = new AdoptionEntry(typed);
        var mistakes = entry.reasonMistakes();
        if (!mistakes.none()) return Page.again(templates.adoptionEnd(ui, overview, entry, mistakes));
        factor.demand();
        try {
            keeps.callOff(id, entry.said("reason"), chair);
            return Redirect.to(overview.adoption().path());
        } catch (RuleBroken broken) {
            var now = kept(ui, chair, id);
            return new Page(templates.adoptionEnd(ui, now, entry, refused(ui, broken, now)), HttpStatus.CONFLICT);
        }
    }

    /** What takes nothing but a press. */
    private View press(Ui ui, Delegate chair, SecondFactor factor, UUID id, Runnable act) {
        var adoption = adoptions.keptBy(chair, id);
        factor.demand();
        AdoptionTimes.telling(ui, adoption, act);
        return Redirect.to(adoption.path());
    }

    private AdoptionOverview kept(Ui ui, Delegate chair, UUID id) {
        return reads.overview(ui.reader(), ui.language(), adoptions.keptBy(chair, id));
    }

    private static Mistakes refused(Ui ui, RuleBroken broken, AdoptionOverview overview) {
        return new Mistakes()
                .on(PROCEDURE, broken.refusal().key(), AdoptionTimes.told(ui, broken, overview.adoption()));
    }

    private static void telling(Ui ui, AdoptionOverview overview, Runnable act) {
        AdoptionTimes.telling(ui, overview.adoption(), act);
    }
}
