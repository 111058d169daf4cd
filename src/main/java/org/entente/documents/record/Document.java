package org.entente.documents.record;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A document of record, in whatever languages it is issued.
 *
 * @param symbol normalised; none where it has none yet, or a provisional number only, which is an alias
 * @param titles what it is called in lists, where its text in a language brings no title of its own
 * @param dated an ISO 8601 date as far as it is known: {@code 2015}, {@code 2015-07}, {@code 2015-07-22}
 * @param body the organ it comes from, as the series in its symbol, such as {@code A/AC.292}
 * @param unverified whether its facts still wait for somebody to confirm them
 * @param owner the party that it belongs to and that always reads it; none where it is the house's
 * @param lock counts the saves
 */
public record Document(
        UUID id,
        @Nullable String symbol,
        Kind kind,
        Names titles,
        @Nullable String dated,
        @Nullable String body,
        @Nullable Adoption adoption,
        Names notes,
        String source,
        boolean unverified,
        boolean fictitious,
        Audience audience,
        @Nullable UUID owner,
        Instant addedAt,
        long lock) {

    public Document {
        if (symbol != null) symbol = new Symbol(symbol).unmarked().written();
    }

    /** Its permanent address, without language: by its symbol, and by its id as long as it has none. */
    public String path() {
        return symbol == null ? lastingPath() : "/documents/" + new Symbol(symbol).inAddress();
    }

    /** The permanent address of its text in this language. */
    public String path(Language language) {
        return path() + "?language=" + language.code();
    }

    /** What the chronicle knows it by, whatever it comes to be called. */
    public String lastingPath() {
        return "/documents/" + id;
    }

    /** The id in a {@link #lastingPath()}; none in any other. */
    static Optional<UUID> idIn(String path) {
        var id = path.replaceFirst("^/documents/", "");
        return id.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    public String title(Language language) {
        return titles.in(language);
    }

    /** What it is called in one line: its symbol, or its title where it has none. */
    public String label(Language language) {
        return symbol == null ? title(language) : symbol;
    }

    /** What its page is called: its title, or its symbol as long as nobody has told one. */
    public String heading(Language language) {
        var title = title(language);
        return title.isEmpty() && symbol != null ? symbol : title;
    }

    public boolean isReadableBy(Reader reader) {
        return audience.admits(reader, owner);
    }

    /** By the secretariat's officers, and by those who speak for the party that it belongs to. */
    public boolean isKeptBy(Delegate delegate) {
        return isReadableBy(Reader.of(delegate))
                && (delegate.isOfficer() || owner != null && delegate.speaksFor(owner));
    }

    Document openTo(Audience other, long knownLock) {
        return with(symbol, kind, titles, dated, body, adoption, notes, source, unverified, other, knownLock);
    }

    Document entitled(Names other) {
        return with(symbol, kind, other, dated, body, adoption, notes, source, unverified, audience, lock);
    }

    Document with(
            @Nullable String nextSymbol,
            Kind nextKind,
            Names nextTitles,
            @Nullable String nextDated,
            @Nullable String nextBody,
            @Nullable Adoption nextAdoption,
            Names nextNotes,
            String nextSource,
            boolean isUnverified,
            Audience nextAudience,
            long knownLock) {
        return new Document(
                id,
                nextSymbol,
                nextKind,
                nextTitles,
                nextDated,
                nextBody,
                nextAdoption,
                nextNotes,
                nextSource,
                isUnverified,
                fictitious,
                nextAudience,
                owner,
                addedAt,
                knownLock);
    }
}
