package org.entente.negotiation.discussion;

import java.time.Clock;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.live.Live;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTextAdopted;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paragraphs are put under discussion one after the other, and every open page is told. */
@Component
class TakesUpParagraphs {

    private final NegotiatedTexts texts;
    private final Discussions discussions;
    private final TextVersions versions;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakesUpParagraphs(
            NegotiatedTexts texts,
            Discussions discussions,
            TextVersions versions,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.discussions = discussions;
        this.versions = versions;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void take(NegotiatedText text, UUID paragraph, @Nullable Language beside, Delegate by) {
        texts.holdOpen(text.id());
        var isThere = versions.current(text.id()).stream()
                .flatMap(version -> versions.provisions(version.id()).stream())
                .anyMatch(each -> each.id().equals(paragraph));
        if (!isThere) throw new RuleBroken(Refusal.GONE);
        var now = clock.instant();
        discussions.note(text.id(), paragraph, beside, by.person(), now);
        events.publishEvent(new ParagraphTakenUp(text.id(), paragraph, by.person(), now));
        tell(text.id());
    }

    /** Nothing where nothing was under discussion. */
    @Transactional
    public void end(NegotiatedText text, Delegate by) {
        if (discussions.on(text.id()).isEmpty()) return;
        var now = clock.instant();
        discussions.note(text.id(), null, null, by.person(), now);
        events.publishEvent(new DiscussionEnded(text.id(), by.person(), now));
        tell(text.id());
    }

    /** With the gavel, which is an act of its own. */
    @EventListener
    void on(NegotiatedTextAdopted event) {
        if (discussions.on(event.text()).isEmpty()) return;
        discussions.note(event.text(), null, null, null, event.at());
        tell(event.text());
    }

    private void tell(UUID text) {
        live.changed(DiscussionPart.KIND, text);
        live.changed(HallPart.KIND, text);
    }
}
