package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A proposal sent in as browsers send it: as the form itself says. */
@SpringBootTest(classes = Entente.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProposalOverTheWireTests {

    private static final String CHINESE = "请各国指定一名联络人";
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*/proposals)\"(?: enctype=\"([^\"]*)\")?>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    Proposals proposals;

    private final HttpClient client = HttpClient.newHttpClient();
    private NegotiatedText text;
    private Delegate kenya;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State to name a point of contact;");
        kenya = people.delegateOf("KEN");
    }

    @Test
    void asManyCharactersAsAFieldHoldsAreTakenInAnyScript() throws Exception {
        var words = CHINESE.repeat(ProposalForm.LONGEST / CHINESE.length());
        assertThat(send(words).statusCode()).isEqualTo(303);
        assertThat(proposals.on(text.id(), Reader.of(kenya)))
                .singleElement()
                .extracting(Proposal::words)
                .isEqualTo(words);
    }

    /** Each character is three bytes, and would be nine letters in the address of a page. */
    @Test
    void fiveMegabytesOfChineseComeBackWithASentence() throws Exception {
        var words = CHINESE.repeat(5_000_000 / CHINESE.getBytes(StandardCharsets.UTF_8).length);
        var answer = send(words);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the field holds 200,000").contains(words);
    }

    private HttpResponse<String> send(String words) throws Exception {
        var from = texts.lastParagraph(text).toString();
        var page = client.send(
                        request("/en" + text.path() + "/proposals/new?from=" + from)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var form = FORM.matcher(page);
        assertThat(form.find()).isTrue();
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.substring(form.start()))
                .results()
                .forEach(each -> fields.put(each.group(1), each.group(2)));
        fields.putAll(Map.of("from", from, "kind", "REPLACE", "words", words));
        var isInParts = "multipart/form-data".equals(form.group(2));
        return client.send(
                request(form.group(1))
                        .header(
                                "Content-Type",
                                isInParts
                                        ? "multipart/form-data; boundary=between"
                                        : "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(isInParts ? parts(fields) : encoded(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "SESSION=" + People.cookie(kenya).getValue());
    }

    private static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] parts(Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--between\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
