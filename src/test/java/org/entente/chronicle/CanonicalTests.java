package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RFC 8785, also against the implementation that the RFC's authors name. */
class CanonicalTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The example of section 3.2.3, in the order of UTF-16 code units. */
    @Test
    void namesAreSortedAsTheRfcSortsThem() {
        var sorted = Canonical.of(JSON.readTree("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}"""));
        assertThat(JSON.readTree(sorted).valueStream().map(JsonNode::asString))
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    /** The example of section 3.2.2, without its fractions. */
    @Test
    void textsAreWrittenAsTheRfcWritesThem() {
        var node = JSON.readTree("""
                {"string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}""");
        assertThat(Canonical.of(node))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e300", "9007199254740992", "-9007199254740992", "123456789012345678901234567890"})
    void aNumberThatSomeParserWouldReadInexactlyIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.of(JSON.readTree(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud83d", "\ude00\ud83d"})
    void halfASurrogatePairIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.quoted(text));
    }

    @Property
    void anythingIsWrittenAsTheReferenceWritesIt(@ForAll("values") Object value) throws IOException {
        var canonical = Canonical.of(JSON.valueToTree(value));
        assertThat(canonical).isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString());
    }

    @Property
    void whatIsCanonicalStaysAsItIs(@ForAll("values") Object value) {
        var canonical = Canonical.of(JSON.valueToTree(value));
        assertThat(Canonical.of(JSON.readTree(canonical))).isEqualTo(canonical);
        assertThat(new String(canonical.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(canonical);
    }

    /** The reference reads objects and lists only. */
    @Provide
    Arbitrary<Map<String, Object>> values() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.longs()
                        .between(-9_007_199_254_740_991L, 9_007_199_254_740_991L)
                        .map(number -> number),
                Arbitraries.of(true, false).map(is -> is));
        Arbitrary<Object> deep = Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf,
                () -> leaf.list().ofMaxSize(4).map(list -> list),
                () -> Arbitraries.maps(texts(), leaf).ofMaxSize(4).map(map -> map));
        return Arbitraries.maps(texts(), deep).ofMaxSize(6);
    }

    private static Arbitrary<String> texts() {
        var planes = Arbitraries.integers()
                .between(0, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .map(Character::toString);
        return Arbitraries.oneOf(
                        planes,
                        Arbitraries.strings().withCharRange('\0', '\u007f').ofMaxLength(3),
                        planes)
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }
}
