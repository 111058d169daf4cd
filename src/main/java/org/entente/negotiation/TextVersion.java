package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A text at one time. Issued, its paragraphs are never changed.
 *
 * @param number from 1, in the order in which versions were begun
 * @param revision of a {@link VersionKind#REVISION} the number it is known by; 0 in others
 * @param symbol under which it was circulated; empty where it has none
 * @param issuedAt null while it is in preparation, when those who hold an office see it and nobody else
 * @param lock counts the saves
 */
public record TextVersion(
        UUID id,
        UUID text,
        int number,
        VersionKind kind,
        int revision,
        String symbol,
        Instant begunAt,
        @Nullable Instant issuedAt,
        long lock) {

    public String path() {
        return "/texts/" + text + "/versions/" + number;
    }

    public boolean isIssued() {
        return issuedAt != null;
    }

    /** “Zero draft”, “Rev.2”, with its symbol where it has one. */
    public String called(Ui ui) {
        var name = kind == VersionKind.REVISION
                ? ui.localize("negotiation.version.rev", revision)
                : ui.localize(kind.key());
        return symbol.isEmpty() ? name : ui.localize("negotiation.version.with_symbol", name, symbol);
    }

    /** As a form brings it back; what is no number is none that anybody knew. */
    static long knownLock(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    TextVersion issue(Instant now) {
        if (isIssued()) throw new RuleBroken(Refusal.NO_DRAFT);
        return new TextVersion(id, text, number, kind, revision, symbol, begunAt, now, lock);
    }
}
