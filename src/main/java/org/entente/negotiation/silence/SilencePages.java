package org.entente.negotiation.silence;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextPart;
import org.entente.negotiation.TextReadings;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Silence procedures to read: where each stands, what came of it, and what a reader may know of its breaks. */
@Controller
class SilencePages {

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final SilenceReceipts receipts;
    private final ReadsSilences reads;
    private final TextReadings texts;
    private final Parties parties;
    private final Histories histories;
    private final Readings readings;
    private final TextPart part;
    private final Templates templates;
    private final Clock clock;

    SilencePages(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            SilenceReceipts receipts,
            ReadsSilences reads,
            TextReadings texts,
            Parties parties,
            Histories histories,
            Readings readings,
            TextPart part,
            Templates templates,
            Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.receipts = receipts;
        this.reads = reads;
        this.texts = texts;
        this.parties = parties;
        this.histories = histories;
        this.readings = readings;
        this.part = part;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/texts/{id}/silence")
    View list(Ui ui, Reader reader, @PathVariable UUID id) {
        var text = texts.of(reader, id);
        var here =
                procedures.on(id).stream().map(each -> reads.overview(ui, each)).toList();
        return new Page(templates.silenceList(
                ui, text, part.show(id, ui), here, NegotiatedTexts.isLedBy(reader) && !text.isAdopted()));
    }

    @GetMapping("/silence/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var procedure = procedures.readableBy(reader, id);
        var overview = reads.overview(ui, procedure);
        texts.note(reader, overview.text(), procedure.path());
        var besides = reads.besides(reader, procedure);
        return new Page(templates.silenceShow(
                ui,
                overview,
                states(ui, procedure).stream()
                        .map(party -> party.name(ui.language()))
                        .toList(),
                besides,
                reads.names(besides.stream().map(SilenceBreak::party).toList(), ui.language()),
                own(ui, procedure),
                NegotiatedTexts.isLedBy(reader),
                NegotiatedTexts.isLedBy(reader) ? received(ui, procedure) : List.of(),
                histories.of(ui, procedure.path())));
    }

    /** A break, for whoever may know whose it is. */
    @GetMapping("/silence-breaks/{id}")
    View broken(Ui ui, Reader reader, @PathVariable UUID id) {
        var broken = breaks.readableBy(reader, id);
        var procedure = procedures.readableBy(reader, broken.silence());
        var overview = reads.overview(ui, procedure);
        if (broken.visibility() != BreakVisibility.READERS) readings.note(reader.signedIn(), broken.path());
        else texts.note(reader, overview.text(), broken.path());
        var withdraws = broken.stands()
                && procedure.isRunning(clock.instant())
                && reader.delegate()
                        .filter(each -> each.speaksFor(broken.party()))
                        .isPresent();
        return new Page(templates.silenceBroken(
                ui,
                overview,
                broken,
                parties.name(broken.party(), ui.language()),
                withdraws,
                histories.of(ui, broken.path())));
    }

    private @Nullable SilenceOwn own(Ui ui, SilenceProcedure procedure) {
        var delegate = ui.reader()
                .delegate()
                .filter(each -> procedure.isIn(each.party()))
                .orElse(null);
        if (delegate == null) return null;
        var state = delegate.delegation();
        var now = clock.instant();
        var received = receipts.of(procedure.id(), state).orElse(null);
        var broken = breaks.standing(procedure.id(), state).orElse(null);
        var isOver = procedure.isEnded() || procedure.isDue(now);
        return new SilenceOwn(
                parties.name(state, ui.language()),
                received == null && !isOver && delegate.drafts(),
                broken == null && procedure.isRunning(now) && delegate.speaksFor(state),
                received,
                broken);
    }

    private List<SilenceReceipt> received(Ui ui, SilenceProcedure procedure) {
        var given = receipts.of(procedure.id());
        return states(ui, procedure).stream()
                .map(party -> new SilenceReceipt(
                        party.name(ui.language()), given.get(party.id().id())))
                .toList();
    }

    private List<Party> states(Ui ui, SilenceProcedure procedure) {
        var states = procedure.states().stream()
                .flatMap(each -> parties.find(new PartyId(each)).stream())
                .toList();
        return parties.sorted(states, ui.language());
    }
}
