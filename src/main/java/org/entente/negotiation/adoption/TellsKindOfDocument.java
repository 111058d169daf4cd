package org.entente.negotiation.adoption;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.BecomesDocument;
import org.springframework.stereotype.Component;

/** Of the last adoption that was not called off. */
@Component
class TellsKindOfDocument implements BecomesDocument {

    private final TextAdoptions adoptions;

    TellsKindOfDocument(TextAdoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public Optional<String> kind(UUID text) {
        return adoptions.on(text).stream()
                .filter(each -> each.outcome() != AdoptionOutcome.CALLED_OFF)
                .findFirst()
                .map(each -> each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
