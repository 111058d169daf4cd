package org.entente.negotiation.adoption;

import java.util.List;
import org.entente.negotiation.LaterCorrection;
import org.entente.negotiation.LaterCorrections;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.Visible;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Whoever reads the words that were adopted is told which of them were put right since, when, why and by whom. */
@Component
class TellsOfCorrections implements LaterCorrections {

    private final TextAdoptions adoptions;
    private final TextCorrections corrections;
    private final NamesCorrectors names;

    TellsOfCorrections(TextAdoptions adoptions, TextCorrections corrections, NamesCorrectors names) {
        this.adoptions = adoptions;
        this.corrections = corrections;
        this.names = names;
    }

    @Override
    public List<LaterCorrection> of(NegotiatedText text, TextVersion version, Ui ui) {
        if (!text.isAdopted()) return List.of();
        return adoptions.on(text.id()).stream()
                .filter(each -> version.id().equals(each.adopted()))
                .flatMap(each -> corrections.of(each.id()).stream().map(correction -> told(each, correction, ui)))
                .toList();
    }

    private LaterCorrection told(TextAdoption adoption, TextCorrection correction, Ui ui) {
        return new LaterCorrection(
                correction.paragraph(),
                correction.language(),
                Visible.of(correction.before()),
                Visible.of(correction.after()),
                Visible.of(correction.reason()),
                ui.moment(correction.at(), adoption.zone()),
                names.by(correction.by(), ui.language()));
    }
}
