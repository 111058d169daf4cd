package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long questions as they come over the wire, where a letter of another script takes six or nine of an address. */
@SpringBootTest(classes = Entente.class, properties = "entente.jobs=false", webEnvironment = WebEnvironment.RANDOM_PORT)
class UnreadRequestsTests {

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(strings = {"و", "щ", "和"})
    void anAddressTooLongToBeReadIsAnsweredWithASentenceInEachLanguage(String letter) throws Exception {
        var answer = get("/en/search?q=" + URLEncoder.encode(letter.repeat(3_000), StandardCharsets.UTF_8));
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
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
