package org.entente.live;

import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.languages.Language;
import org.entente.web.AsTheProgram;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part that somebody on this node has open: rendered once for each language, for all who may see it. */
final class Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

    /** Whoever is sent a part later than this is asked about anew. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** Where the audience changes while a part is being read, it is read again; where it goes on changing, nobody sees it. */
    private static final int TRIES = 5;

    private final PartName name;
    private final @Nullable LivePart part;
    private final Frame frame;
    private final byte[] gone;
    private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
    private volatile State state = new State(Standing.NOBODY, Map.of(), System.nanoTime() - FRESH);

    /** Who may see it, and what they see: read together, and sent only together. */
    record State(Standing standing, Map<Language, Rendered> words, long at) {

        boolean serves(Language language) {
            return words.containsKey(language) && System.nanoTime() - at < FRESH;
        }

        Rendered in(Language language) {
            return Objects.requireNonNull(words.get(language));
        }

        boolean saysTheSameAs(State other) {
            return standing.equals(other.standing) && words.equals(other.words);
        }
    }

    /** @param part null for a kind that there is not: nobody may see it */
    Shown(PartName name, @Nullable LivePart part, Frame frame) {
        this.name = name;
        this.part = part;
        this.frame = frame;
        this.gone = Event.of("gone", name, "");
    }

    PartName name() {
        return name;
    }

    Set<OpenStream> streams() {
        return streams;
    }

    /** What a page is measured by that has just been read: it stands as it was last read here, for whatever changes is read again. */
    State known(Language language) {
        var known = state;
        return known.words().containsKey(language) ? known : renew(language);
    }

    /** What somebody is sent who may not, or no longer, see it. */
    byte[] gone() {
        return gone;
    }

    boolean admits(State now, Reader reader) {
        if (part == null || now.standing().equals(Standing.NOBODY)) return false;
        return (now.standing().admits(reader) || part.isKeptBy(reader)) && part.admits(reader);
    }

    /** By which page it is to be noted that they are shown it; by none where it is for everybody, or not for them. */
    Optional<String> noted(Language language, Reader reader) {
        var now = known(language);
        if (part == null || now.standing().isForEverybody() || !admits(now, reader)) return Optional.empty();
        return Optional.ofNullable(part.noted(name.of()));
    }

    State current(Language language) {
        var known = state;
        return known.serves(language) ? known : renew(language);
    }

    private synchronized State renew(Language language) {
        if (state.serves(language)) return state;
        var languages = EnumSet.of(language);
        languages.addAll(state.words().keySet());
        return read(languages);
    }

    boolean isForEverybody() {
        return state.standing().isForEverybody();
    }

    /** Read anew; answers whether it is otherwise than before. */
    synchronized boolean isOtherwise() {
        var before = state;
        return !refresh().saysTheSameAs(before);
    }

    /** Read anew in the languages that are in use, before the first of many asks for it. */
    synchronized State refresh() {
        var languages = EnumSet.noneOf(Language.class);
        streams.forEach(stream -> languages.add(stream.asking().language()));
        return read(languages);
    }

    private State read(Collection<Language> languages) {
        try {
            state = asItStands(languages);
        } catch (NoSuchElementException noSuchThing) {
            state = forNobody(languages);
        } catch (RuntimeException failure) {
            // It stops no other part. It is looked at again soon, and until then it is for nobody.
            LOG.error("Live part {} cannot be shown", name, failure);
            state = forNobody(languages);
        }
        return state;
    }

    /** Who may see it is asked once more after it was read: words of a wider audience go to no narrower one, nor the reverse. */
    private State asItStands(Collection<Language> languages) {
        if (part == null) return forNobody(languages);
        var standing = ask(part);
        for (var tries = 0; tries < TRIES; tries++) {
            var words = new EnumMap<Language, Rendered>(Language.class);
            for (var language : languages) words.put(language, words(part, language, standing.least()));
            var after = ask(part);
            if (after.equals(standing)) return new State(standing, words, System.nanoTime());
            standing = after;
        }
        return forNobody(languages);
    }

    private static State forNobody(Collection<Language> languages) {
        var words = new EnumMap<Language, Rendered>(Language.class);
        for (var language : languages) words.put(language, Rendered.NONE);
        return new State(Standing.NOBODY, words, System.nanoTime());
    }

    /** Asked by the program, whoever’s page it is read for: it is kept for all who have it open. */
    private Standing ask(LivePart part) {
        return AsTheProgram.ask(() -> new Standing(part.audience(name.of()), part.owner(name.of())));
    }

    private Rendered words(LivePart part, Language language, Reader least) {
        // The reader of the page that asks for it, if there is one, is its reader again afterwards.
        var output = AsTheProgram.as(least, () -> {
            var written = new StringOutput();
            part.show(name.of(), frame.uiOfAPart(language, least)).render(written);
            return written.toString();
        });
        return Rendered.of(Event.of("part", name, output));
    }
}
