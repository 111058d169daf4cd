package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A text that States negotiate, from its zero draft to its adoption.
 *
 * @param titles what it is called in lists
 * @param session at which it is negotiated; null where at none in particular
 * @param language of the original, in which its paragraphs are worded and proposals are made
 * @param attributed whether readers are told which delegation asked for what; a Chair's text may keep it to itself
 * @param adoptedAt from when on it is closed; null as long as it is negotiated
 * @param lock counts the saves
 */
public record NegotiatedText(
        UUID id,
        Names titles,
        @Nullable UUID session,
        Language language,
        boolean attributed,
        Audience audience,
        boolean fictitious,
        Instant begunAt,
        @Nullable Instant adoptedAt,
        long lock) {

    public String path() {
        return "/texts/" + id;
    }

    String draftPath() {
        return path() + "/draft";
    }

    public boolean isReadableBy(Reader reader) {
        return audience.admits(reader, null) || isKeptBy(reader);
    }

    /** The Chair, rapporteurs and officers read every text. */
    public static boolean isKeptBy(Reader reader) {
        return reader.isRapporteur();
    }

    public boolean isAdopted() {
        return adoptedAt != null;
    }

    /** What a body has adopted is negotiated no further; it is put right by corrections alone. */
    public void mustBeOpen() {
        if (isAdopted()) throw new RuleBroken(Refusal.ADOPTED);
    }

    NegotiatedText openTo(Audience other, long knownLock) {
        return new NegotiatedText(
                id, titles, session, language, attributed, other, fictitious, begunAt, adoptedAt, knownLock);
    }

    NegotiatedText with(Names called, @Nullable UUID at, boolean isAttributed, long knownLock) {
        return new NegotiatedText(
                id, called, at, language, isAttributed, audience, fictitious, begunAt, adoptedAt, knownLock);
    }
}
