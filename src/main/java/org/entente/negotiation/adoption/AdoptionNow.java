package org.entente.negotiation.adoption;

import java.util.List;
import java.util.Optional;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.HappeningNow;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen: a text that is or comes before its body; while votes are taken it waits for those who have not voted. */
@Component
class AdoptionNow implements HappeningNow {

    private final TextAdoptions adoptions;
    private final ReadsAdoptions reads;
    private final NegotiatedTexts texts;

    AdoptionNow(TextAdoptions adoptions, ReadsAdoptions reads, NegotiatedTexts texts) {
        this.adoptions = adoptions;
        this.reads = reads;
        this.texts = texts;
    }

    @Override
    public List<Item> happening(Ui ui) {
        return adoptions.running().stream()
                .flatMap(adoption -> item(ui, adoption).stream())
                .toList();
    }

    private Optional<Item> item(Ui ui, TextAdoption adoption) {
        return texts.find(adoption.text())
                .filter(text -> text.isReadableBy(ui.reader()))
                .map(text -> {
                    var overview = reads.overview(ui.reader(), ui.language(), adoption);
                    var own = reads.own(ui.reader(), ui.language(), overview);
                    return new Item(
                            adoption.path(),
                            ui.localize("adoption.title") + " · " + ui.name(text.titles()),
                            ui.language().code(),
                            overview.sentence(ui),
                            adoption.dueAt().isAfter(overview.now()) ? adoption.dueAt() : null,
                            own != null && own.running() != null && own.cast() == null,
                            text.fictitious());
                });
    }
}
