package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.identity.TestCodes;
import org.entente.web.Dates;

/** Asks the program for pages over the wire, keeps its cookies and fills in its forms. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern KEY = Pattern.compile("class=\"secret\">([^<]+)<");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI home;

    public Browser(URI home) {
        this.home = home;
    }

    /** Header names and values follow the path. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Sends the form that stands on a page, with that page's token. */
    public HttpResponse<String> post(String page, String act, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        return send(request(act, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token(page)) + "&" + form(fields))));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public String token(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page).body());
        assertThat(found.find()).as("a form on " + page).isTrue();
        return found.group(1);
    }

    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes up an invitation; signed in afterwards. */
    public Browser welcomed(String link) throws IOException, InterruptedException {
        var fields = Map.of("name", "Ana Ruiz", "email", "ana@example.int", "password", "seven quiet herons wade");
        assertThat(post(link, link, fields).statusCode()).isEqualTo(303);
        return this;
    }

    /** Answers the key in the app; until a quarter of an hour is over, everything that asks for a second factor may be done. */
    public String setUpAuthenticator() throws IOException, InterruptedException {
        var place = "/en/me/security/authenticator";
        var key = KEY.matcher(get(place).body());
        assertThat(key.find()).as("a key for an app").isTrue();
        var code = Map.of("code", TestCodes.now(key.group(1)));
        assertThat(post(place, place, code).statusCode()).isEqualTo(200);
        return key.group(1);
    }

    /** Signs whom {@link #welcomed} let in in again, by password and app, on to a page; answers what leads there. */
    public HttpResponse<String> signIn(String key, String back) throws IOException, InterruptedException {
        var fields = Map.of("email", "ana@example.int", "password", "seven quiet herons wade", "back", back);
        var asked = post("/en/sign-in", "/en/sign-in", fields);
        assertThat(asked.headers().firstValue("Location")).contains("/en/sign-in/second");
        return post("/en/sign-in/second", "/en/sign-in/second", Map.of("code", TestCodes.next(key)));
    }

    public HttpResponse<String> invite(String name) throws IOException, InterruptedException {
        var from = LocalDate.now(Dates.NEW_YORK).toString();
        var fields = Map.of("name", name, "email", name + "@example.int", "role", "RAPPORTEUR", "from", from);
        return post("/en/delegations/secretariat/members/new", "/en/delegations/secretariat/members", fields);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
