package org.entente.negotiation.adoption;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.record.Documents;
import org.entente.languages.Language;
import org.entente.live.Live;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.Visible;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to an adopted text afterwards: it is put right for a reason, and comes in further languages. */
@Component
class CorrectsAdopted {

    private final TextAdoptions adoptions;
    private final TextCorrections corrections;
    private final EntersAdopted enters;
    private final Documents documents;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectsAdopted(
            TextAdoptions adoptions,
            TextCorrections corrections,
            EntersAdopted enters,
            Documents documents,
            NegotiatedTexts texts,
            TextVersions versions,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.adoptions = adoptions;
        this.corrections = corrections;
        this.enters = enters;
        this.documents = documents;
        this.texts = texts;
        this.versions = versions;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The words as they were adopted stay where they are; the record gets a corrected edition. False where somebody else has
     * corrected the paragraph since that whoever corrects it knew: nothing is done then.
     *
     * @param known the words they had before them, as {@link Provision#hash}
     */
    @Transactional
    public boolean correct(
            UUID id, Language language, UUID paragraph, String known, String after, String reason, Delegate by) {
        adoptions.holdClosed(id);
        var adoption = adopted(by, id);
        var document = Objects.requireNonNull(adoption.document());
        var before = enters.words(document, language, paragraph);
        if (before.isEmpty()) throw new RuleBroken(Refusal.NOT_THERE);
        if (!Provision.hash(before).equals(known)) return false;
        if (before.equals(Visible.of(after))) throw new RuleBroken(Refusal.NOTHING_CORRECTED);
        var correction = new TextCorrection(
                id,
                corrections.of(id).size() + 1,
                language,
                paragraph,
                before,
                after,
                reason,
                clock.instant(),
                by.person());
        corrections.add(correction);
        enters.correct(documents.find(document).orElseThrow(NoSuchElementException::new), correction, by.person());
        events.publishEvent(new AdoptedTextCorrected(
                id, document, language.code(), paragraph, before, after, reason, by.person(), correction.at()));
        live.changed(AdoptionPart.KIND, id);
        return true;
    }

    /** Those that came. */
    @Transactional
    public List<Language> issue(UUID id, Delegate by) {
        adoptions.holdClosed(id);
        var adoption = adopted(by, id);
        texts.holdClosed(adoption.text());
        var document =
                documents.find(Objects.requireNonNull(adoption.document())).orElseThrow(NoSuchElementException::new);
        var text = texts.find(adoption.text()).orElseThrow(NoSuchElementException::new);
        var words = versions.find(Objects.requireNonNull(adoption.adopted())).orElseThrow();
        var issued = enters.issue(document, text, words, by.person(), EntersAdopted.day(clock.instant()));
        live.changed(AdoptionPart.KIND, id);
        return issued;
    }

    TextAdoption adopted(Delegate by, UUID id) {
        var adoption = adoptions.keptBy(by, id);
        if (!adoption.isAdopted()) throw new RuleBroken(Refusal.NOT_ADOPTED);
        return adoption;
    }
}
