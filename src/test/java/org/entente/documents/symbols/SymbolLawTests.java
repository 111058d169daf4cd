package org.entente.documents.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Laws of symbols, over ones put together from their parts and over anything at all. */
class SymbolLawTests {

    @Property
    void whatWasPrintedIsReadAsTheSame(@ForAll("symbols") Symbol symbol) {
        assertThat(Symbol.parse(symbol.written())).contains(symbol);
    }

    @Property
    void lettersOfAnySizeAndSpacesAroundStrokesChangeNothing(@ForAll("symbols") Symbol symbol) {
        assertThat(Symbol.parse(symbol.written().toLowerCase(Locale.ROOT).replace("/", " / ")))
                .contains(symbol);
    }

    /** Reading twice is reading once, and nothing breaks the reader. */
    @Property(tries = 3000)
    void anythingIsReadOrNot(@ForAll @StringLength(max = 150) String typed) {
        assertThat(Typed.normalised(Typed.normalised(typed))).hasSizeLessThan(3000);
        Symbol.parse(typed).ifPresent(symbol -> {
            assertThat(Symbol.parse(symbol.written())).contains(symbol);
            assertThat(symbol.halves()).isNotEmpty();
        });
        assertThat(Parts.of(typed)).hasSizeLessThan(100);
    }

    @Property
    void whatTwoOrgansIssuedBearsTheSymbolsOfBoth(@ForAll("symbols") Symbol one, @ForAll("symbols") Symbol other) {
        Assume.that(one.written().length() + other.written().length() < Symbol.MOST);
        assertThat(new Symbol(one + "-" + other).halves()).containsExactly(one, other);
    }

    /** Nor does what an address may hold. */
    @Property(tries = 3000)
    void anyAddressIsReadOrNot(@ForAll("addresses") String address) {
        assertThat(Typed.normalised(address)).hasSizeLessThan(3000);
        Symbol.parse(address)
                .ifPresent(symbol -> assertThat(Symbol.parse(symbol.written())).contains(symbol));
    }

    @Property
    void theOrderIsTotal(@ForAll("symbols") Symbol a, @ForAll("symbols") Symbol b, @ForAll("symbols") Symbol c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0)
            assertThat(a.compareTo(c)).isNotPositive();
    }

    @Property
    void numbersStandAsNumbers(
            @ForAll("symbols") Symbol before,
            @ForAll @IntRange(max = 99999) int one,
            @ForAll @IntRange(max = 99999) int two) {
        var first = new Symbol(before.written() + "/WP." + one);
        var second = new Symbol(before.written() + "/WP." + two);
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.compare(one, two));
    }

    @Property
    void whatModifiesItStandsBehindItAndBeforeTheNextNumber(
            @ForAll("bodies") String body,
            @ForAll @IntRange(min = 1, max = 9999) int number,
            @ForAll("modifiers") String modifier) {
        var document = new Symbol(body + "/78/" + number);
        var modified = new Symbol(document + "/" + modifier);
        var next = new Symbol(body + "/78/" + (number + 1));
        assertThat(document).isLessThan(modified);
        assertThat(modified).isLessThan(next);
        assertThat(modified.parent()).contains(document);
    }

    @Property
    void whereAStringStandsIsWhereItsKeyStands(@ForAll("symbols") Symbol a, @ForAll("symbols") Symbol b) {
        assertThat(a.sortKey().compareTo(b.sortKey())).isEqualTo(a.compareTo(b));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of("A", "S", "A/C.1", "A/AC.292", "E/CN.7", "A/HRC", "NPT/CONF.2020", "ST/SGB");
    }

    @Provide
    Arbitrary<String> modifiers() {
        var kinds = Arbitraries.of("Add", "Corr", "Rev", "Amend");
        return Combinators.combine(kinds, Arbitraries.integers().between(1, 120))
                .as((kind, number) -> kind + "." + number);
    }

    @Provide
    Arbitrary<String> addresses() {
        var parts =
                Arbitraries.of("/", "A/68", "98", "%", "%2F", "%E9", "%00", "?", "&", "s=", "DS=", "symbol=", "#", "+");
        return parts.list().ofMaxSize(60).map(list -> "https://undocs.org/" + String.join("", list));
    }

    @Provide
    Arbitrary<Symbol> symbols() {
        var numbers = Arbitraries.integers().between(0, 999_999).map(String::valueOf);
        var natures = Arbitraries.of("L.", "CRP.", "WP.", "PV.", "SR.", "INF.");
        var parts =
                Arbitraries.oneOf(numbers, Combinators.combine(natures, numbers).as(String::concat), modifiers());
        return Combinators.combine(
                        bodies(),
                        Arbitraries.of("", "/RES", "/DEC"),
                        parts.list().ofMinSize(1).ofMaxSize(4))
                .as((body, nature, rest) -> new Symbol(body + nature + "/" + String.join("/", (List<String>) rest)));
    }
}
