package org.entente.negotiation.adoption;

import java.util.UUID;
import org.entente.chronicle.Actors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom a correction was made: an office, for everyone to read; the person stands in the history, for those who may know. */
@Component
class NamesCorrectors {

    private final Actors actors;

    NamesCorrectors(Actors actors) {
        this.actors = actors;
    }

    String by(@Nullable UUID person, Language language) {
        return person == null
                ? Messages.text(language, "chronicle.who.program")
                : actors.actingFor(person, Delegate.SECRETARIAT, language);
    }
}
