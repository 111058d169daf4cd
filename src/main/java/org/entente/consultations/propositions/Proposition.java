package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that parties may take a position on, drawn from paragraphs that it cites.
 *
 * @param language of the original, which nobody changes once it is open
 * @param wordings the last text in each language
 * @param audience who may read it once it is open
 * @param withdrawnBecause why it was withdrawn
 * @param lock counts the saves
 */
public record Proposition(
        UUID id,
        UUID consultation,
        String element,
        Language language,
        Map<Language, Wording> wordings,
        List<UUID> paragraphs,
        PropositionState state,
        Audience audience,
        Instant drawnAt,
        @Nullable Instant openedAt,
        @Nullable Instant withdrawnAt,
        String withdrawnBecause,
        boolean fictitious,
        long lock) {

    public String path() {
        return "/propositions/" + id;
    }

    public Names texts() {
        return Names.ofEach(each -> {
            var wording = wordings.get(each);
            return wording == null ? "" : wording.text();
        });
    }

    /** Not opened, it is there for those who draw it. */
    public Audience shownTo() {
        return openedAt == null ? Audience.OFFICERS : audience;
    }

    public boolean isReadableBy(Reader reader) {
        return shownTo().admits(reader, null);
    }

    public boolean isForEverybody() {
        return isReadableBy(Reader.guest());
    }

    public boolean isOpen() {
        return state == PropositionState.OPEN;
    }

    /** Open then: it is counted as it stood at any time. */
    public boolean wasOpen(Instant then) {
        var opened = openedAt;
        var withdrawn = withdrawnAt;
        return opened != null && !opened.isAfter(then) && (withdrawn == null || withdrawn.isAfter(then));
    }

    /** Whether its original words and its element may still be changed: whoever takes a position must know on what. */
    public boolean isBeingDrawn() {
        return state == PropositionState.DRAFT;
    }

    Proposition open(Instant now) {
        if (state != PropositionState.DRAFT) throw new RuleBroken(Refusal.NOT_DRAFT);
        if (paragraphs.isEmpty()) throw new RuleBroken(Refusal.NO_PARAGRAPH);
        return with(element, language, paragraphs, PropositionState.OPEN, audience, now, null, "", lock);
    }

    Proposition withdraw(String because, Instant now) {
        if (state == PropositionState.WITHDRAWN) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        return with(element, language, paragraphs, PropositionState.WITHDRAWN, audience, openedAt, now, because, lock);
    }

    /** With other paragraphs, and while it is being drawn under another element or from another language. */
    Proposition redrawn(String under, Language original, List<UUID> cited, long knownLock) {
        if (state == PropositionState.WITHDRAWN) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        var draft = isBeingDrawn();
        return with(
                draft ? under : element,
                draft ? original : language,
                cited,
                state,
                audience,
                openedAt,
                withdrawnAt,
                withdrawnBecause,
                knownLock);
    }

    Proposition openTo(Audience other, long knownLock) {
        return with(element, language, paragraphs, state, other, openedAt, withdrawnAt, withdrawnBecause, knownLock);
    }

    /** Positions are taken on what is open and on nothing else. */
    public void mustTakePositions() {
        if (!isOpen()) throw new RuleBroken(Refusal.NOT_OPEN);
    }

    private Proposition with(
            String under,
            Language original,
            List<UUID> cited,
            PropositionState next,
            Audience readers,
            @Nullable Instant opened,
            @Nullable Instant withdrawn,
            String because,
            long knownLock) {
        return new Proposition(
                id,
                consultation,
                under,
                original,
                wordings,
                cited,
                next,
                readers,
                drawnAt,
                opened,
                withdrawn,
                because,
                fictitious,
                knownLock);
    }
}
