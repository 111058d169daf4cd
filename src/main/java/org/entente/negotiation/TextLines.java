package org.entente.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.springframework.stereotype.Component;

/** Lays a version out in one language. */
@Component
public class TextLines {

    private final TextVersions versions;
    private final Translations translations;

    TextLines(TextVersions versions, Translations translations) {
        this.versions = versions;
        this.translations = translations;
    }

    /** Numbers as they are written in the language of the words. */
    public List<TextLine> of(NegotiatedText text, TextVersion version, Language language) {
        var provisions = versions.provisions(version.id());
        var numbers = versions.numbers(version);
        var changes = before(version)
                .map(each -> Lineage.between(versions.provisions(each.id()), provisions)
                        .changes())
                .orElse(Map.of());
        var said =
                language == text.language() ? Map.<UUID, TextTranslation>of() : translations.of(version.id(), language);
        var lines = new ArrayList<TextLine>();
        for (var each : provisions) {
            var number = Objects.requireNonNull(numbers.get(each.id()));
            var translation = said.get(each.id());
            var isOriginal = language == text.language();
            lines.add(new TextLine(
                    each,
                    number.in(language),
                    number.printed(language),
                    changes.get(each.id()),
                    Visible.of(translation == null ? each.words() : translation.words()),
                    translation == null ? text.language() : language,
                    !isOriginal && (translation == null || !translation.isOf(each))));
        }
        return lines;
    }

    /** Words that are no version, in the language they are in. */
    public List<TextLine> of(List<Provision> provisions, Language language) {
        var numbers = Numbers.of(provisions);
        return provisions.stream()
                .map(each -> {
                    var number = Objects.requireNonNull(numbers.get(each.id()));
                    return new TextLine(
                            each,
                            number.in(language),
                            number.printed(language),
                            null,
                            Visible.of(each.words()),
                            language,
                            false);
                })
                .toList();
    }

    /** The one that was issued before it. */
    public Optional<TextVersion> before(TextVersion version) {
        return versions.issued(version.text()).stream()
                .filter(each -> each.number() < version.number())
                .reduce((earlier, later) -> later);
    }
}
