package org.entente.negotiation;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who keep a text say in which statement a paragraph of it was first asked for, before or after it is adopted. */
@Component
class NamesFirstStatements {

    private final NegotiatedTexts texts;
    private final FirstStatements statements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NamesFirstStatements(
            NegotiatedTexts texts, FirstStatements statements, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.statements = statements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Not of a text that keeps to itself who asks for what: a statement tells who spoke. Once in the life of a paragraph.
     *
     * @param known the paragraph of the text, and all that it came out of
     */
    @Transactional
    public void name(UUID text, UUID provision, Collection<UUID> known, UUID paragraph, Delegate by) {
        var held = attributed(text);
        statements.hold(text);
        if (statements.of(held, known).stream()
                .anyMatch(each -> each.stands() && each.paragraph().equals(paragraph)))
            throw new RuleBroken(Refusal.NAMED_ALREADY);
        var now = clock.instant();
        var named = new FirstAsked(UUID.randomUUID(), text, provision, paragraph, now, null, "");
        if (!statements.add(named, by.person())) throw new RuleBroken(Refusal.NAMED_ALREADY);
        events.publishEvent(new FirstStatementNamed(text, provision, paragraph, by.person(), now));
    }

    @Transactional
    public void takeBack(FirstAsked named, String because, Delegate by) {
        attributed(named.text());
        var now = clock.instant();
        if (!statements.takeBack(named, because, by.person(), now)) throw new RuleBroken(Refusal.TAKEN_BACK_ALREADY);
        events.publishEvent(new FirstStatementTakenBack(
                named.text(), named.provision(), named.paragraph(), because, by.person(), now));
    }

    /** Held, so that it stays so. */
    private NegotiatedText attributed(UUID text) {
        var held = texts.holdShared(text);
        if (!held.attributed()) throw new RuleBroken(Refusal.KEEPS_WHO_ASKED);
        return held;
    }
}
