package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.identity.People;
import org.entente.web.Delegate;

/** Somebody signed in who presses buttons faster than a hand could, by the same addresses and forms as a browser. */
final class Script {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String cookie;
    private final String token;

    /** @param page where there is a form for them */
    Script(String site, Delegate who, String page) throws IOException, InterruptedException {
        cookie = "SESSION=" + People.cookie(who).getValue();
        var body = CLIENT.send(asking(site + "/en" + page).build(), BodyHandlers.ofString())
                .body();
        var found = TOKEN.matcher(body);
        assertThat(found.find()).as("a form on " + page + " in " + body).isTrue();
        token = found.group(1);
    }

    /** Done, and so answered with the page to go to. */
    void press(String site, String path, String... fields) throws IOException, InterruptedException {
        assertThat(answer(site, path, fields).statusCode()).as(path).isEqualTo(303);
    }

    HttpResponse<String> answer(String site, String path, String... fields) throws IOException, InterruptedException {
        return CLIENT.send(posting(site, path, fields), BodyHandlers.ofString());
    }

    /** Whatever may become of it. */
    CompletableFuture<Integer> pressed(String site, String path, String... fields) {
        return CLIENT.sendAsync(posting(site, path, fields), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(none -> 0);
    }

    private HttpRequest posting(String site, String path, String... fields) {
        var form = Stream.concat(Stream.of("_csrf=" + token), Stream.of(fields).map(Script::encoded))
                .collect(Collectors.joining("&"));
        return asking(site + "/en" + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private HttpRequest.Builder asking(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie);
    }

    private static String encoded(String field) {
        var at = field.indexOf('=');
        return field.substring(0, at + 1) + URLEncoder.encode(field.substring(at + 1), StandardCharsets.UTF_8);
    }
}
