package org.entente.negotiation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words the paragraphs of versions in other languages, also of those that were issued. */
@Component
class KeepsTranslations {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Translations translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsTranslations(
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Translations translations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    /** The paragraphs that somebody else has worded since: where there are any, nothing is written at all. */
    @Transactional
    public Set<UUID> translate(UUID of, TextVersion asked, Language language, List<WordedParagraph> all, Delegate by) {
        var text = texts.holdShared(of);
        translations.hold(asked.id(), language);
        var version = versions.find(asked.id()).orElseThrow(() -> new RuleBroken(Refusal.NO_DRAFT));
        var standing = translations.of(version.id(), language);
        var overtaken = new LinkedHashSet<UUID>();
        var written = new ArrayList<WordedParagraph>();
        for (var each : all) {
            var last = standing.get(each.paragraph());
            var words = last == null ? "" : last.words();
            if (each.isKnown(words)) written.add(each);
            else if (!each.isSaid(words)) overtaken.add(each.paragraph());
        }
        if (!overtaken.isEmpty() || written.isEmpty()) return overtaken;
        if (text.isAdopted()) mustStillBeTranslated(text, version, language);
        write(text, version, language, written, by);
        return overtaken;
    }

    /** What a body has adopted and says all of its words in a language is put right there by corrections alone. */
    private void mustStillBeTranslated(NegotiatedText text, TextVersion version, Language language) {
        var isCurrent = versions.current(text.id()).filter(version::equals).isPresent();
        if (isCurrent && lines.of(text, version, language).stream().noneMatch(TextLine::lags))
            throw new RuleBroken(Refusal.TRANSLATED);
    }

    private void write(
            NegotiatedText text, TextVersion version, Language language, List<WordedParagraph> written, Delegate by) {
        var now = clock.instant();
        for (var each : written)
            translations.say(version.id(), each.paragraph(), language, each.words(), each.says(), by.person(), now);
        events.publishEvent(
                version.isIssued()
                        ? new TextTranslated(text.id(), version.id(), language.code(), written.size(), by.person(), now)
                        : new TextDraftTranslated(
                                text.id(), version.id(), language.code(), written.size(), by.person(), now));
    }
}
