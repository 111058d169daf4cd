package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are two things at once, and names that are more than names, sent to the started program as browsers do. */
class OverTheWireFilesTests {

    private static final String SCRIPT = "<script>alert(7)</script>";

    private static final String PLACE = "/en/documents/incoming";

    private static final Pattern ITEM = Pattern.compile("/en/documents/incoming/items/[0-9a-f-]{36}");

    private static Wire wire;

    @BeforeAll
    static void theOfficerIsSignedIn() {
        wire = Wire.started();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<!DOCTYPE html><title>Words</title><p>Words before.</p>",
                "page.pdf|%PDF-1.7 <!DOCTYPE html><p>Words before.</p>",
                "picture.svg|<svg xmlns='http://www.w3.org/2000/svg'><text>Words before.</text></svg>",
                "letter.txt|Words before. <html>",
                "GIF89a.js|GIF89a/*Words before*/=0;"
            })
    void aFileThatIsAlsoAPageIsOnlyEverSavedAndRunsNothing(String name, String content) throws Exception {
        var words = content + SCRIPT + UUID.randomUUID();
        var item = item(upload("filename=\"" + name + "\"", words));
        var head = isOnlySaved(item);
        assertThat(head).contains("filename=\"" + name + "\"");
        assertThat(wire.get(item + "/file", wire.officer())).endsWith(words);
        assertThat(wire.officer().get(item).body()).doesNotContain(SCRIPT);
    }

    /** As no browser of good faith would write it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a.txt\"\r\nSet-Cookie: SESSION=planted\r\nX-Planted: \"",
                "filename=\"a%0d%0aSet-Cookie: SESSION=planted.txt\"",
                "filename=\"a.txt\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20SESSION%3Dplanted.txt",
                "filename=\"a\\\"; filename=\\\"evil.html.txt\"",
                "filename=\"../../../etc/passwd.txt\"",
                "filename=\"..\\\\..\\\\evil.txt\"",
                "filename=\"a\u2028b\u202e.txt\"",
                "filename=\"ملف.txt\""
            })
    void theNameOfAFileIsAName(String named) throws Exception {
        var answer = upload(named, "Words of " + UUID.randomUUID() + ".");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("planted"));
        assertThat(answer.headers().map()).doesNotContainKey("x-planted");
        // What cannot be read is no request; what is kept comes back under a name and nothing else.
        if (answer.statusCode() == 400) return;
        var disposition = isOnlySaved(item(answer));
        assertThat(disposition)
                .doesNotContain("/", "\\..")
                .matches(
                        "attachment; filename=\"(?:[^\"\\\\]|\\\\.)*\"(; filename\\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]*)?");
    }

    @Test
    void ofWhoeverIsNotSignedInNothingIsEvenRead() throws Exception {
        var request = wire.browser()
                .request(PLACE)
                .header("Content-Type", "multipart/form-data; boundary=b0undary")
                .POST(BodyPublishers.ofString(
                        part("name=\"file\"; filename=\"a.txt\"", "Words.") + "--b0undary--\r\n"));
        assertThat(wire.browser().send(request).statusCode()).isEqualTo(403);
    }

    /** Answers the one header that says what to do with it. */
    private static String isOnlySaved(String item) throws Exception {
        var answer = wire.get(item + "/file", wire.officer());
        var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head)
                .startsWith("HTTP/1.1 200")
                .contains("\r\nContent-Type: application/octet-stream")
                .contains("\r\nX-Content-Type-Options: nosniff")
                .contains("\r\nContent-Security-Policy: sandbox; default-src 'none'")
                .doesNotContain("\r\nSet-Cookie: SESSION=planted", "\r\nX-Planted");
        var said = Arrays.stream(head.split("\r\n"))
                .filter(line -> line.startsWith("Content-Disposition: "))
                .toList();
        assertThat(said).hasSize(1);
        return said.getFirst().substring("Content-Disposition: ".length());
    }

    private static HttpResponse<String> upload(String named, String content) throws Exception {
        var token = wire.officer().token(PLACE + "/new");
        var body = part("name=\"_csrf\"", token) + part("name=\"file\"; " + named, content) + "--b0undary--\r\n";
        return wire.officer()
                .send(wire.officer()
                        .request(PLACE)
                        .header("Content-Type", "multipart/form-data; boundary=b0undary")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String named, String content) {
        return "--b0undary\r\nContent-Disposition: form-data; " + named + "\r\n\r\n" + content + "\r\n";
    }

    /** Where the file is looked at, once it stands in the queue. */
    private static String item(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = sent.headers().firstValue("Location").orElseThrow();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> items(page), found -> !found.isEmpty())
                .getFirst();
    }

    private static List<String> items(String page) throws Exception {
        return ITEM.matcher(wire.officer().get(page).body())
                .results()
                .map(found -> found.group())
                .toList();
    }
}
