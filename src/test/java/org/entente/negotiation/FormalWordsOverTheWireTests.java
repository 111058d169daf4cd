package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.silence.TestSilences;
import org.entente.web.Audience;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a State speaks most formally, sent in as browsers send it: nothing is lost, however long and in whatever script. */
@SpringBootTest(classes = Entente.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FormalWordsOverTheWireTests {

    /** Each character is three bytes, and would be nine letters in the address of a page. */
    private static final String FIVE_MEGABYTES =
            "请各国指定一名联络人".repeat(5_000_000 / "请各国指定一名联络人".getBytes(StandardCharsets.UTF_8).length);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestSilences silences;

    @Autowired
    TestAdoptions adoptions;

    private NegotiatedText text;

    @BeforeEach
    void aLongTextIsThere() {
        var paragraphs = IntStream.rangeClosed(1, 300).mapToObj(each -> "Decide the matter of number " + each + ".");
        text = texts.issued(Audience.PUBLIC, paragraphs.toArray(String[]::new));
    }

    @Test
    void whySilenceIsBrokenComesBackWithEveryParagraphThatWasTicked() throws Exception {
        var procedure = silences.running(text, "KEN");
        var typed =
                Map.of("on", "paragraphs", "reason", FIVE_MEGABYTES, "language", "zh", "visibility", "STATES_IN_IT");
        var answer = byKenya().send(procedure.path() + "/breaks/new", "/breaks", typed, "paragraph", ids());
        assertComesBack(answer, "the field holds 4,000");
        assertThat(ticked(answer)).containsAll(ids());
    }

    @Test
    void soDoesWhatIsSaidOnADecision() throws Exception {
        var adoption = adoptions.open(adoptions.byConsensus(text, "KEN"));
        var typed = Map.of("on", "paragraphs", "kind", "OBJECTION", "words", FIVE_MEGABYTES, "language", "zh");
        var page = adoption.path() + "/declarations/new?kind=OBJECTION";
        var answer = byKenya().send(page, "/declarations", typed, "paragraph", ids());
        assertComesBack(answer, "the field holds 20,000");
        assertThat(ticked(answer)).containsAll(ids());
    }

    @Test
    void soDoesWhatIsSaidWhereItIsPutUnderSilenceOrBeforeTheBody() throws Exception {
        for (var act : List.of("/silence", "/adoption"))
            assertComesBack(
                    new OverTheWire(port, people.officer())
                            .send(text.path() + act + "/new", act, Map.of("note_zh", FIVE_MEGABYTES)),
                    "the field holds");
    }

    private OverTheWire byKenya() {
        return new OverTheWire(port, people.delegateOf("KEN"));
    }

    private List<String> ids() {
        return texts.provisions(text).stream().map(each -> each.id().toString()).toList();
    }

    private static List<String> ticked(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body())
                .select("input[name=paragraph][checked]")
                .eachAttr("value");
    }

    private static void assertComesBack(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).contains(FIVE_MEGABYTES);
    }
}
