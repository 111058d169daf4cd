package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.live.Live;
import org.entente.live.LivePart;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which version of a text holds, and how much other rooms keep on it: where that changes, its page is another one. */
@Component
public class TextPart implements LivePart {

    public static final String KIND = "text";

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final List<OnText> others;
    private final Live live;
    private final Templates templates;

    TextPart(NegotiatedTexts texts, TextVersions versions, List<OnText> others, Live live, Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.others = others;
        this.live = live;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return texts.audience(of);
    }

    @Override
    public boolean isKeptBy(Reader reader) {
        return NegotiatedText.isKeptBy(reader);
    }

    @Override
    public String noted(UUID of) {
        return "/texts/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var text = texts.find(of).orElseThrow(NoSuchElementException::new);
        var kept = others.stream().flatMap(each -> each.on(text, ui).stream()).toList();
        return templates.negotiationState(ui, versions.current(of).orElse(null), kept);
    }

    /** Within the transaction of the act itself. */
    @EventListener
    void on(TextAct act) {
        live.changed(KIND, act.text());
    }
}
