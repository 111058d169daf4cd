package org.entente.web;

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
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.Entente;
import org.entente.identity.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that ended over a form, as browsers know it: nothing is done, and no word is lost. */
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.demonstration=true", "entente.jobs=false", "test.of=given-back"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class GivenBackTests {

    private static final String WORDS = "The words of an hour: \"quoted\", <b>bold</b> & نص";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoeverSignsInThenSeesTheWordsInTheFormAndSendsThem() throws Exception {
        var first = people.officer();
        var form = form(page(get("/en/parties/new", first)), "/en/parties");
        var fields = fields(form);
        fields.putAll(Map.of("code", "T-KEPT", "en", WORDS, "source", "A/TEST/1"));
        end(first);
        var answer = send("/en/parties", fields, first);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var kept = page(answer);
        assertThat(kept.select("textarea[readonly]").eachText()).contains(WORDS);
        assertThat(kept.select("main a[target=_blank]").attr("href")).isEqualTo("/en/sign-in?back=/me");
        assertThat(kept.select(".languages button[lang=ar]").attr("formaction")).isEqualTo("/ar/parties/new");
        // Whoever comes next at that machine: the words are not sent in their name, they are shown to them.
        var next = people.officer();
        var shown = fields(form(kept, "/en/parties/new"));
        var asked = send("/en/parties/new", shown, next);
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("before Test Person signed in");
        assertWordsStandIn(send("/en/parties/new", fields(form(page(asked), "/en/parties/new")), next));
        var direct = send("/en/parties/new", shown, next, "Sec-Fetch-Site", "same-origin");
        assertWordsStandIn(direct);
        assertThat(parties()).isZero();
        // Sent by them: the act answers, here that a name is missing in other languages.
        var sent = send("/en/parties", fields(form(page(direct), "/en/parties")), next);
        assertThat(sent.statusCode()).isNotEqualTo(403);
    }

    /** Their browser has nothing that another site could use for more than to show a form. */
    @Test
    void noOtherSitePutsWordsIntoAForm() throws Exception {
        var officer = people.officer();
        var fields = Map.of("language-only", "/parties", "en", WORDS, "sent-from", "/parties/new");
        var answer = send("/en/parties/new", fields, officer, "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page(answer).select("textarea[readonly]")).isEmpty();
    }

    @Test
    void theWordsBesideAFileAreKeptAndTheFileIsNot() throws Exception {
        var officer = people.officer();
        var place = statements() + "/new";
        var fields = fields(form(page(get("/en" + place, officer)), "/en" + statements()));
        fields.remove("file");
        fields.put("text", WORDS + "\nA second line.");
        end(officer);
        var kept = page(sendInParts("/en" + statements(), fields, 300_000, officer));
        assertThat(kept.select("textarea[readonly]").getLast().wholeText().strip())
                .isEqualTo(WORDS + "\nA second line.");
        assertThat(kept.text()).contains("Files and passwords are not kept");
        assertThat(kept.select("[name=file]")).isEmpty();
        var next = people.officer();
        var shown = fields(form(kept, "/en" + place));
        var form = form(page(send("/en" + place, shown, next, "Sec-Fetch-Site", "same-origin")), "/en" + statements());
        assertThat(form.select("textarea[name=text]").val().strip()).isEqualTo(WORDS + "\nA second line.");
    }

    @Test
    void whatIsTooLargeToBeKeptIsSaidToBeSo() throws Exception {
        var officer = people.officer();
        var fields = fields(form(page(get("/en" + statements() + "/new", officer)), "/en" + statements()));
        fields.put("text", "many words ".repeat(900_000));
        end(officer);
        var answer = sendInParts("/en" + statements(), fields, 10, officer);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("too large or damaged").doesNotContain("many words many words");
    }

    private void assertWordsStandIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var form = form(page(answer), "/en/parties");
        assertThat(form.select("[name=en]").val()).isEqualTo(WORDS);
        assertThat(form.select("[name=code]").val()).isEqualTo("T-KEPT");
    }

    private long parties() {
        return jdbc.sql("select count(*) from parties.party where code = 'T-KEPT'")
                .query(Long.class)
                .single();
    }

    private String statements() {
        return "/consultations/"
                + jdbc.sql(
                                "select id::text from consultations.consultation where fictitious and organisers <> '{}' order by id limit 1")
                        .query(String.class)
                        .single()
                + "/statements";
    }

    /** As signing out everywhere does. */
    private void end(Delegate delegate) {
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", delegate.person().toString())
                .update();
    }

    private HttpResponse<String> get(String path, Delegate by) throws Exception {
        return client.send(request(path, by).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String act, Map<String, String> fields, Delegate by, String... headers)
            throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(act, by)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> sendInParts(String act, Map<String, String> fields, int size, Delegate by)
            throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                        + "x".repeat(size) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        fields.forEach((name, value) -> body.writeBytes(
                ("--between\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = request(act, by)
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Delegate by) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "SESSION=" + People.cookie(by).getValue());
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static FormElement form(Document page, String act) {
        var form = page.selectFirst("main form[method=post][action=" + act + "]");
        return (FormElement) Objects.requireNonNull(form, () -> act + " in " + page);
    }

    private static Map<String, String> fields(FormElement form) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
