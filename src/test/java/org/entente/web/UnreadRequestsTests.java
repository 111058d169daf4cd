package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.search.IndexNow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Long questions as they come over the wire, where a letter of another script takes six or nine of an address. */
@SpringBootTest(classes = Entente.class, properties = "entente.jobs=false", webEnvironment = WebEnvironment.RANDOM_PORT)
class UnreadRequestsTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void thereIsSomethingToSearch() {
        IndexNow.of(house);
    }

    /** Also one that comes without its language, and for programs. */
    @ParameterizedTest
    @ValueSource(strings = {"و", "щ", "和", "𠀀"})
    void aQuestionOfTenThousandLettersIsAnsweredWithASentenceInAnyScript(String letter) throws Exception {
        var typed = URLEncoder.encode(letter.repeat(10_000), StandardCharsets.UTF_8);
        var sentence = Messages.text(Language.EN, "search.too_long");
        for (var address : List.of("/en/search?q=" + typed + "&kind=statement", "/search?wide=no&q=" + typed)) {
            var answer = get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(sentence);
        }
        assertThat(get("/en/search?q=" + typed + "&kind=statement").body())
                .as("what stands behind the question")
                .contains("name=\"kind\" value=\"statement\"");
        var programs = get("/api/v1/search?q=" + typed);
        assertThat(programs.statusCode()).isEqualTo(200);
        assertThat(programs.body()).contains("\"trouble\":\"TOO_LONG\"");
    }

    /** One after the other on one connection, each read from its beginning. */
    @Test
    void theQuestionAfterALongOneIsReadAsItIs() throws Exception {
        var typed = URLEncoder.encode("和".repeat(10_000), StandardCharsets.UTF_8);
        for (var turn = 0; turn < 3; turn++) {
            assertThat(get("/en/search?q=" + typed).statusCode()).isEqualTo(200);
            assertThat(get("/en/search?q=word" + turn).body()).contains("value=\"word" + turn + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"و", "щ", "和"})
    void anAddressTooLongToBeReadIsAnsweredWithASentenceInEachLanguage(String letter) throws Exception {
        var answer = get("/en/documents?symbol=" + URLEncoder.encode(letter.repeat(3_000), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).containsIgnoringCase("utf-8");
        for (var language : Language.values())
            assertThat(answer.body()).contains(Messages.text(language, "web.error.unread"));
        assertThat(answer.body()).doesNotContain("Tomcat", "HTTP Status", "Exception");
    }

    @Test
    void oneOfTenThousandLatinLettersIsReadAndWhatIsMissingHasThePageOfTheHouse() throws Exception {
        assertThat(get("/en/search?q=" + "w".repeat(10_000)).statusCode()).isEqualTo(200);
        var missing = get("/en/nothing-of-ours");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("</html>").doesNotContain(Messages.text(Language.EN, "web.error.unread"));
    }

    private HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept-Language", "en");
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
