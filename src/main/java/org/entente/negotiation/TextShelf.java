package org.entente.negotiation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/** The paragraphs of each text's current version, in the languages they are worded in. */
@Component
class TextShelf implements Shelf {

    static final String NAME = "texts";

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Translations translations;

    TextShelf(NegotiatedTexts texts, TextVersions versions, Translations translations) {
        this.texts = texts;
        this.versions = versions;
        this.translations = translations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        for (var id : texts.all()) of(Set.of(id), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(texts.among(wholes), each);
    }

    private void lay(Collection<NegotiatedText> all, Consumer<Readable> each) {
        for (var text : all) {
            var version = versions.current(text.id()).orElse(null);
            if (version == null) continue;
            var provisions = versions.provisions(version.id());
            for (var provision : provisions)
                each.accept(readable(text, version, provision, text.language(), provision.words()));
            for (var language : Language.values()) {
                var said = translations.of(version.id(), language);
                for (var provision : provisions) {
                    var translation = said.get(provision.id());
                    if (translation != null)
                        each.accept(readable(text, version, provision, language, translation.words()));
                }
            }
        }
    }

    private static Readable readable(
            NegotiatedText text, TextVersion version, Provision provision, Language language, String words) {
        var issued = version.issuedAt();
        return new Readable(
                provision.id().toString(),
                text.id(),
                "text",
                language,
                text.titles().in(language),
                Visible.of(words),
                version.symbol().isEmpty() ? null : version.symbol(),
                null,
                Set.of(),
                null,
                issued == null
                        ? null
                        : issued.atZone(Dates.NEW_YORK).toLocalDate().toString(),
                text.audience(),
                null,
                text.path() + "#p-" + provision.id(),
                text.fictitious());
    }
}
