package org.entente.negotiation.discussion;

import java.time.Clock;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.live.Live;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paragraphs are put under discussion one after the other, and every open page is told. */
@Component
class TakesUpParagraphs {

    private final Discussions discussions;
    private final TextVersions versions;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakesUpParagraphs(
            Discussions discussions, TextVersions versions, Live live, ApplicationEventPublisher events, Clock clock) {
        this.discussions = discussions;
        this.versions = versions;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void take(NegotiatedText text, UUID paragraph, @Nullable Language beside, Delegate by) {
        var isThere = versions.current(text.id()).stream()
                .flatMap(version -> versions.provisions(version.id()).stream())
                .anyMatch(each -> each.id().equals(paragraph));
        if (!isThere) throw new RuleBroken(Refusal.GONE);
        var now = clock.instant();
        discussions.note(text.id(), paragraph, beside, by.person(), now);
        events.publishEvent(new ParagraphTakenUp(text.id(), paragraph, by.person(), now));
        tell(text);
    }

    /** Nothing where nothing was under discussion. */
    @Transactional
    public void end(NegotiatedText text, Delegate by) {
        if (discussions.on(text.id()).isEmpty()) return;
        var now = clock.instant();
        discussions.note(text.id(), null, null, by.person(), now);
        events.publishEvent(new DiscussionEnded(text.id(), by.person(), now));
        tell(text);
    }

    private void tell(NegotiatedText text) {
        live.changed(DiscussionPart.KIND, text.id());
        live.changed(HallPart.KIND, text.id());
    }
}
