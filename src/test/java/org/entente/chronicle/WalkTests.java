package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever somebody with all power over the database does to a chain, the first act that does not fit is named. */
class WalkTests {

    private static final Instant FIRST = Instant.parse("2026-11-26T21:00:00Z");

    record GavelStruck(String gavel, @Nullable UUID by, Instant at) implements Act {
        @Override
        public String about() {
            return "/gavels/" + gavel;
        }
    }

    @Property
    void aChainAsItWasWrittenHolds(@ForAll("chains") List<Entry> chain) {
        assertThat(firstBreak(chain)).isNull();
    }

    @Property(tries = 300)
    void anAlteredFieldIsNamed(
            @ForAll("chains") List<Entry> chain,
            @ForAll @IntRange(max = 99) int where,
            @ForAll @IntRange(max = 9) int field) {
        var at = where % chain.size();
        var tampered = new ArrayList<>(chain);
        tampered.set(at, altered(chain.get(at), field));
        assertThat(firstBreak(tampered)).isEqualTo(broken(tampered.get(at), Break.Kind.ALTERED));
    }

    /** Who alters an act and hashes it anew is found at the next one, which still names the old hash. */
    @Property
    void anAlteredActThatWasHashedAnewIsFoundAtTheNext(
            @ForAll("chains") List<Entry> chain, @ForAll @IntRange(max = 99) int where) {
        var at = where % (chain.size() - 1);
        var tampered = new ArrayList<>(chain);
        tampered.set(at, altered(chain.get(at), 0).hashed());
        assertThat(firstBreak(tampered)).isEqualTo(broken(chain.get(at + 1), Break.Kind.MISSING));
    }

    @Property
    void aRemovedActIsNamed(@ForAll("chains") List<Entry> chain, @ForAll @IntRange(max = 99) int where) {
        var at = where % (chain.size() - 1);
        var tampered = new ArrayList<>(chain);
        tampered.remove(at);
        var gap = firstBreak(tampered);
        assertThat(gap).isNotNull();
        assertThat(gap.kind()).isEqualTo(Break.Kind.MISSING);
        assertThat(gap.number()).isEqualTo(at + 1);
        assertThat(firstBreak(renumbered(tampered)))
                .isEqualTo(new Break(Chain.RECORD, chain.get(at + 1).day(), at + 1, Break.Kind.MISSING));
    }

    @Property
    void twoActsThatChangedPlacesAreNamed(
            @ForAll("chains") List<Entry> chain,
            @ForAll @IntRange(max = 99) int one,
            @ForAll @IntRange(max = 99) int other) {
        var first = Math.min(one % chain.size(), other % chain.size());
        var second = Math.max(one % chain.size(), other % chain.size());
        if (first == second) return;
        var tampered = new ArrayList<>(chain);
        tampered.set(first, chain.get(second));
        tampered.set(second, chain.get(first));
        var found = firstBreak(renumbered(tampered));
        assertThat(found).isNotNull();
        assertThat(found.number()).isEqualTo(first + 1);
        assertThat(found.kind()).isEqualTo(Break.Kind.REORDERED);
    }

    /** An inserted act can be made to follow; the one after it can not. */
    @Property
    void anInsertedActIsFound(@ForAll("chains") List<Entry> chain, @ForAll @IntRange(max = 99) int where) {
        var at = 1 + where % (chain.size() - 1);
        var tampered = new ArrayList<>(chain);
        tampered.add(at, next(chain.get(at - 1), "invented", FIRST));
        var found = firstBreak(renumbered(tampered));
        assertThat(found).isNotNull();
        assertThat(found.number()).isEqualTo(at + 2);
        assertThat(found.kind()).isEqualTo(Break.Kind.REORDERED);
    }

    /** Nothing in a chain tells that its end is gone, or that all of it was written anew: a head that was kept does. */
    @Property
    void againstAHeadThatWasKeptACutOrRewrittenChainIsFound(
            @ForAll("chains") List<Entry> chain, @ForAll @IntRange(max = 99) int where) {
        var last = chain.getLast();
        var kept = List.of(new Head(last.day(), 1, last.number(), last.hash()));
        assertThat(firstBreak(chain, kept)).isNull();

        var cut = chain.subList(0, chain.size() - 1);
        assertThat(firstBreak(cut)).isNull();
        assertThat(firstBreak(cut, kept)).isEqualTo(broken(last, Break.Kind.MISSING));

        var at = where % chain.size();
        var rewritten = new ArrayList<>(chain.subList(0, at));
        rewritten.add(altered(chain.get(at), 0).hashed());
        for (var entry : chain.subList(at + 1, chain.size()))
            rewritten.add(with(entry, entry.number(), rewritten.getLast().hash(), entry.about(), "")
                    .hashed());
        assertThat(firstBreak(rewritten)).isNull();
        assertThat(firstBreak(rewritten, kept)).isEqualTo(broken(last, Break.Kind.REWRITTEN));
    }

    @Property
    void noDayBeginsBeforeTheOneBeforeItHasEnded(@ForAll("chains") List<Entry> chain) {
        for (var i = 1; i < chain.size(); i++)
            assertThat(chain.get(i).day()).isAfterOrEqualTo(chain.get(i - 1).day());
    }

    @Provide
    Arbitrary<List<Entry>> chains() {
        var steps = Combinators.combine(
                        Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(8),
                        // Now and then one that was begun before midnight is written after one begun after it.
                        Arbitraries.longs().between(-90_000, 20_000_000).map(Duration::ofMillis))
                .as(Step::new);
        return steps.list().ofMinSize(2).ofMaxSize(20).map(WalkTests::chain);
    }

    private record Step(String gavel, Duration later) {}

    private static List<Entry> chain(List<Step> steps) {
        var chain = new ArrayList<Entry>();
        var before = Entry.nothingYet(Chain.RECORD);
        var at = FIRST;
        for (var step : steps) {
            at = at.plus(step.later());
            before = next(before, step.gavel(), at);
            chain.add(before);
        }
        return chain;
    }

    private static Entry next(Entry before, String gavel, Instant at) {
        return Chronicle.after(before, new GavelStruck(gavel, UUID.randomUUID(), at), null);
    }

    private static Entry altered(Entry entry, int field) {
        var someone = UUID.randomUUID();
        return new Entry(
                entry.chain(),
                entry.number(),
                field == 1 ? entry.day().plusDays(1) : entry.day(),
                field == 2 ? entry.at().plusNanos(1000) : entry.at(),
                field == 3 ? someone : entry.byPerson(),
                field == 4 ? someone : entry.delegation(),
                field == 5 ? someone : entry.party(),
                field == 6 ? "GavelLost" : entry.name(),
                field == 0 ? entry.about() + "x" : entry.about(),
                field == 7 ? entry.facts().replace("gavel", "hammer") : entry.facts(),
                field == 8 ? 1 : entry.format(),
                field == 9 ? "0".repeat(32) : entry.salt(),
                entry.previous(),
                entry.hash());
    }

    private static List<Entry> renumbered(List<Entry> chain) {
        var renumbered = new ArrayList<Entry>();
        for (var entry : chain)
            renumbered.add(with(entry, renumbered.size() + 1, entry.previous(), entry.about(), entry.hash()));
        return renumbered;
    }

    private static Entry with(Entry entry, long number, String previous, String about, String hash) {
        return new Entry(
                entry.chain(),
                number,
                entry.day(),
                entry.at(),
                entry.byPerson(),
                entry.delegation(),
                entry.party(),
                entry.name(),
                about,
                entry.facts(),
                entry.format(),
                entry.salt(),
                previous,
                hash);
    }

    private static Break broken(Entry entry, Break.Kind kind) {
        return new Break(Chain.RECORD, entry.day(), entry.number(), kind);
    }

    private static @Nullable Break firstBreak(List<Entry> chain) {
        return firstBreak(chain, List.of());
    }

    private static @Nullable Break firstBreak(List<Entry> chain, List<Head> kept) {
        var walk = new Walk(
                Chain.RECORD,
                kept,
                hash -> chain.stream().anyMatch(entry -> entry.hash().equals(hash)));
        for (var entry : chain) {
            var broken = walk.step(entry);
            if (broken != null) return broken;
        }
        return walk.end();
    }

    private static char[] surrogates() {
        var all = new char[0xE000 - 0xD800];
        for (var i = 0; i < all.length; i++) all[i] = (char) (0xD800 + i);
        return all;
    }
}
