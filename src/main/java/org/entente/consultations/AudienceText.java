package org.entente.consultations;

import org.entente.languages.Messages;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Ui;

/** An audience in the reader's words. */
public final class AudienceText {

    private AudienceText() {}

    public static String of(Audience audience, Parties parties, Ui ui) {
        if (audience.kind() != Audience.Kind.NAMED)
            return ui.localize(audience.kind().key());
        var language = ui.language();
        var names = audience.named().stream()
                .map(id -> id.equals(Delegate.SECRETARIAT)
                        ? Messages.text(language, "consultations.audience.secretariat")
                        : parties.name(id, language))
                .sorted()
                .toList();
        return ui.localize("consultations.audience.named_are", ui.list(names));
    }
}
