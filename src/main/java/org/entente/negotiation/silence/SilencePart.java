package org.entente.negotiation.silence;

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

/** Where a procedure stands and on what it is broken, as it changes, for whoever reads its text. */
@Component
class SilencePart implements LivePart {

    static final String KIND = "silence";

    private final SilenceProcedures procedures;
    private final NegotiatedTexts texts;
    private final ReadsSilences reads;
    private final Live live;
    private final Templates templates;

    SilencePart(
            SilenceProcedures procedures, NegotiatedTexts texts, ReadsSilences reads, Live live, Templates templates) {
        this.procedures = procedures;
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
        var procedure = procedures.find(of).orElseThrow(NoSuchElementException::new);
        return texts.audience(procedure.text());
    }

    @Override
    public boolean isKeptBy(Reader reader) {
        return NegotiatedText.isKeptBy(reader);
    }

    @Override
    public String noted(UUID of) {
        return "/silence/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var procedure = procedures.find(of).orElseThrow(NoSuchElementException::new);
        return templates.silenceState(ui, reads.overview(ui, procedure));
    }

    /** The page of the text tells how it stands, too. */
    @EventListener
    void on(SilenceAct act) {
        procedures.find(act.silence()).ifPresent(procedure -> live.changed(TextPart.KIND, procedure.text()));
    }

    /** Whoever may not read it any more is sent no more of it. */
    @EventListener
    void on(NegotiatedTextAudienceChanged event) {
        for (var each : procedures.on(event.text())) live.changed(KIND, each.id());
    }
}
