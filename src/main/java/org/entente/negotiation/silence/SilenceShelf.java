package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ShelfOnTexts;
import org.entente.negotiation.Visible;
import org.entente.search.Readable;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Silence procedures by what the Chair says with them, and by the reasons of States that have broken silence and let everybody
 * know who reads the text; of all other breaks nothing is here.
 */
@Component
class SilenceShelf implements ShelfOnTexts {

    static final String NAME = "silence";

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final NegotiatedTexts texts;

    SilenceShelf(SilenceProcedures procedures, SilenceBreaks breaks, NegotiatedTexts texts) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        for (var text : texts.all()) procedures.on(text).forEach(procedure -> lay(procedure, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        for (var id : wholes) procedures.find(id).ifPresent(procedure -> lay(procedure, each));
    }

    @Override
    public Set<UUID> wholes(UUID text) {
        return procedures.on(text).stream().map(SilenceProcedure::id).collect(Collectors.toSet());
    }

    private void lay(SilenceProcedure procedure, Consumer<Readable> each) {
        texts.find(procedure.text()).ifPresent(text -> {
            procedure
                    .notes()
                    .texts()
                    .forEach((language, words) -> each.accept(readable(
                            procedure,
                            text,
                            procedure.id().toString(),
                            language,
                            words,
                            null,
                            procedure.setAt(),
                            procedure.path())));
            breaks.toldToReaders(procedure.id())
                    .forEach(broken -> each.accept(readable(
                            procedure,
                            text,
                            broken.id().toString(),
                            broken.language(),
                            broken.reason(),
                            broken.party(),
                            broken.at(),
                            broken.path())));
        });
    }

    private static Readable readable(
            SilenceProcedure procedure,
            NegotiatedText text,
            String id,
            Language language,
            String words,
            @Nullable UUID party,
            Instant at,
            String path) {
        return new Readable(
                id,
                procedure.id(),
                "silence",
                language,
                Messages.text(language, "silence.number", procedure.number()) + " · "
                        + text.titles().in(language),
                Visible.of(words),
                null,
                party,
                Set.of(),
                null,
                at.atZone(Dates.NEW_YORK).toLocalDate().toString(),
                text.audience(),
                null,
                path,
                text.fictitious());
    }
}
