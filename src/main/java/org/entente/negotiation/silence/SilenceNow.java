package org.entente.negotiation.silence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.Delegate;
import org.entente.web.HappeningNow;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen: silence that runs or is announced, with its closing instant; it waits for those who are in it. */
@Component
class SilenceNow implements HappeningNow {

    private final SilenceProcedures procedures;
    private final ReadsSilences reads;
    private final NegotiatedTexts texts;
    private final SilenceReceipts receipts;
    private final Clock clock;

    SilenceNow(
            SilenceProcedures procedures,
            ReadsSilences reads,
            NegotiatedTexts texts,
            SilenceReceipts receipts,
            Clock clock) {
        this.procedures = procedures;
        this.reads = reads;
        this.texts = texts;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public List<Item> happening(Ui ui) {
        var now = clock.instant();
        return procedures.running().stream()
                .filter(procedure -> !procedure.isDue(now))
                .flatMap(procedure -> item(ui, procedure).stream())
                .toList();
    }

    private Optional<Item> item(Ui ui, SilenceProcedure procedure) {
        return texts.find(procedure.text())
                .filter(text -> text.isReadableBy(ui.reader()))
                .map(text -> {
                    var overview = reads.overview(ui, procedure);
                    return new Item(
                            procedure.path(),
                            ui.localize("silence.title") + " · " + ui.name(text.titles()),
                            ui.language().code(),
                            ui.localize("silence.now", overview.version().called(ui), overview.scope(ui)),
                            procedure.closesAt(),
                            waitsFor(ui.reader(), procedure),
                            text.fictitious());
                });
    }

    /** Until its delegation has acknowledged receipt or broken silence, it is theirs to look at; after that, theirs to know of. */
    private boolean waitsFor(Reader reader, SilenceProcedure procedure) {
        return reader.delegate()
                .filter(Delegate::drafts)
                .filter(each -> procedure.isIn(each.party()))
                .filter(each -> receipts.of(procedure.id(), each.delegation()).isEmpty())
                .isPresent();
    }
}
