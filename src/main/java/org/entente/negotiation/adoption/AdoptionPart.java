package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.live.Live;
import org.entente.live.LivePart;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTextAudienceChanged;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextPart;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where an adoption stands, what was read out, voted and said, as it changes, for whoever reads its text. */
@Component
class AdoptionPart implements LivePart {

    static final String KIND = "adoption";

    private final TextAdoptions adoptions;
    private final NegotiatedTexts texts;
    private final ReadsAdoptions reads;
    private final Live live;
    private final Templates templates;

    AdoptionPart(TextAdoptions adoptions, NegotiatedTexts texts, ReadsAdoptions reads, Live live, Templates templates) {
        this.adoptions = adoptions;
        this.texts = texts;
        this.reads = reads;
        this.live = live;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return texts.audience(adoption(of).text());
    }

    @Override
    public boolean isKeptBy(Reader reader) {
        return NegotiatedText.isKeptBy(reader);
    }

    @Override
    public String noted(UUID of) {
        return "/adoptions/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        return templates.adoptionState(ui, reads.overview(Reader.guest(), ui.language(), adoption(of)));
    }

    /** The page of the text tells how it stands, too; nobody is told of a ballot before the vote is closed. */
    @EventListener
    void on(AdoptionAct act) {
        if (act instanceof AdoptionBallotCast) return;
        live.changed(TextPart.KIND, adoption(act.adoption()).text());
    }

    /** Whoever may not read it any more is sent no more of it. */
    @EventListener
    void on(NegotiatedTextAudienceChanged event) {
        for (var each : adoptions.on(event.text())) live.changed(KIND, each.id());
    }

    private TextAdoption adoption(UUID id) {
        return adoptions.find(id).orElseThrow(NoSuchElementException::new);
    }
}
