package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes beyond of a question, however the bytes of it arrive. */
class LongQuestionTests {

    private static final String REST = " HTTP/1.1\r\nHost: a\r\nX: " + "%D9%88".repeat(3_000) + "\r\n\r\n";

    private final LongQuestion question = new LongQuestion();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8_192, 1_000_000})
    void isLeftOutBetweenTwoEscapesAndNothingElseIs(int atATime) {
        var line = "GET /ar/search?wide=no&q=" + "%D9%88".repeat(10_000) + "&kind=statement" + REST;
        var kept = "GET /ar/search?wide=no&q=" + "%D9%88".repeat(2_000) + "&kind=statement" + REST;
        assertThat(through(line, atATime)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%D9%88", "%E5%92%8C", "%F0%A0%80%80", "w", "%20%E5%92%8C", "a%D9%88%E5%92%8C"})
    void noLetterIsCutInTwo(String letter) {
        var kept = through("GET /search?q=" + letter.repeat(150_000 / letter.length()) + REST, 4_000);
        var typed = kept.substring(kept.indexOf("q=") + 2, kept.indexOf(" HTTP"));
        var read = URLDecoder.decode(typed, StandardCharsets.UTF_8);
        assertThat(typed.length()).isBetween(LongQuestion.MOST - 12, LongQuestion.MOST + 12);
        assertThat(read).doesNotContain("\uFFFD").hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /en/search?q=",
                "GET /en/documents?symbol=",
                "GET /en/searches?q=",
                "GET /search/completions?q=",
                "PUT /x HTTP/1.1\r\n\r\nGET /search?q="
            })
    void isOfTheSearchAlone(String beginning) {
        var line = beginning + "w".repeat(30_000) + REST;
        assertThat(through(line, 1_000)).isEqualTo(line);
    }

    @Test
    void whatIsNoQuestionAnyMoreComesThroughToBeRefused() {
        var line = "GET /search?q=" + "w".repeat(LongQuestion.END * 2) + REST;
        assertThat(through(line, 1_000)).hasSizeGreaterThan(LongQuestion.END);
    }

    @Test
    void eachRequestIsOneOfItsOwnUntilThereAreNone() {
        var line = "GET /search?q=" + "w".repeat(20_000) + REST;
        var cut = "GET /search?q=" + "w".repeat(LongQuestion.MOST - 2) + REST;
        assertThat(through(line + line, 1_000)).isEqualTo(cut + cut);
        assertThat(through("GET /search?q=some" + REST + line, 1_000)).isEqualTo("GET /search?q=some" + REST + cut);
        var sent = "POST /search HTTP/1.1\r\n\r\n" + line;
        assertThat(through(sent, 1_000)).as("what follows may be a body").isEqualTo(sent);
        assertThat(through(line, 1_000)).isEqualTo(line);
        question.begin();
        assertThat(through(line, 1_000)).isEqualTo(cut);
        question.end();
        assertThat(through(line, 1_000)).isEqualTo(line);
    }

    private String through(String bytes, int atATime) {
        var passed = new StringBuilder();
        for (var at = 0; at < bytes.length(); at += atATime) {
            var piece = bytes.substring(at, Math.min(bytes.length(), at + atATime));
            var buffer = ByteBuffer.allocate(3 + piece.length());
            buffer.position(3);
            buffer.put(piece.getBytes(StandardCharsets.US_ASCII));
            var left = question.shorten(buffer, 3);
            assertThat(buffer.position()).isEqualTo(3 + left);
            passed.append(new String(buffer.array(), 3, left, StandardCharsets.US_ASCII));
        }
        return passed.toString();
    }
}
