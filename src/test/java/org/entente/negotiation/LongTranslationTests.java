package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A text of a thousand paragraphs is translated in one form, as a browser sends it over the wire. */
@SpringBootTest(classes = Entente.class, properties = "entente.jobs=false", webEnvironment = WebEnvironment.RANDOM_PORT)
class LongTranslationTests {

    private static final int PARAGRAPHS = 1000;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TextVersions versions;

    @Autowired
    Translations translations;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void allOfAThousandParagraphsAreKept() throws Exception {
        var text = texts.issued(
                Audience.PUBLIC,
                IntStream.rangeClosed(1, PARAGRAPHS)
                        .mapToObj("Paragraph %d of what States have discussed."::formatted)
                        .toArray(String[]::new));
        var version = versions.current(text.id()).orElseThrow();
        var rapporteur = people.rapporteur();
        var path = version.path() + "/translation";
        var page = Jsoup.parse(
                client.send(asking(rapporteur, path + "?language=ar").GET().build(), text())
                        .body());
        var form = page.select("form[action$=/translation]").first();
        for (var field : form.select("textarea")) field.val("فقرة مما ناقشته الدول في دورتها المستأنفة.");
        var sent = form.select("input[name], textarea[name]").stream()
                .map(LongTranslationTests::field)
                .collect(Collectors.joining("&"));
        var answer = client.send(
                asking(rapporteur, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(sent))
                        .build(),
                text());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(translations.of(version.id(), Language.AR)).hasSize(PARAGRAPHS + 1);
    }

    private static String field(Element field) {
        return encoded(field.attr("name")) + "=" + encoded(field.val());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private HttpRequest.Builder asking(Delegate by, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/en" + path))
                .header("Cookie", "SESSION=" + People.cookie(by).getValue());
    }
}
