package org.entente.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.entente.languages.Language;
import org.entente.parties.AudienceText;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** What stands at the head of a copy of a text that leaves the house: that it is fictitious, where it is, and for whom it is. */
@Component
class MarksCopies {

    private final AudienceText audiences;

    MarksCopies(AudienceText audiences) {
        this.audiences = audiences;
    }

    List<String> head(Ui ui, NegotiatedText text, Language language) {
        var head = new ArrayList<String>();
        if (text.fictitious()) head.add(ui.localize("web.fictitious"));
        var marking = audiences.marking(text.audience(), false, ui.reader());
        if (marking != null) head.add(marking.text(language));
        return head;
    }
}
