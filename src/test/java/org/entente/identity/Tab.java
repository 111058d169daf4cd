package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** One browser, which keeps its cookies as they change and can read what a form holds. */
final class Tab {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");
    private static final Pattern KEY = Pattern.compile("class=\"secret\">([^<]+)<");

    private final MockMvcTester browser;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Tab(MockMvcTester browser) {
        this.browser = browser;
    }

    Tab(MockMvcTester browser, Cookie session) {
        this(browser);
        cookies.put(session.getName(), session);
    }

    MvcTestResult get(String path) {
        return sent(browser.get().uri("/en" + path));
    }

    /** Fields and their values by turns. */
    MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri("/en" + path).with(csrf());
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return sent(request);
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(csrf());
        fields.forEach(request::param);
        return sent(request);
    }

    MvcTestResult sent(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        var answer = request.exchange();
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }

    MvcTestResult signIn(Person person) {
        return post("/sign-in", "email", String.valueOf(person.email()), "password", Guests.PASSWORD);
    }

    boolean isSignedIn() {
        return get("/me").getResponse().getStatus() == HttpStatus.OK.value();
    }

    /** Answers the key that the app now has. */
    String setUpAuthenticator() {
        var key = key(get("/me/security/authenticator"));
        assertThat(post("/me/security/authenticator", "code", TestCodes.now(key)))
                .hasStatus(HttpStatus.OK);
        return key;
    }

    static String key(MvcTestResult page) {
        var found = KEY.matcher(body(page));
        assertThat(found.find()).as(body(page)).isTrue();
        return found.group(1);
    }

    static Map<String, String> hidden(MvcTestResult page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(body(page)).results().forEach(field -> fields.put(field.group(1), unescaped(field.group(2))));
        fields.remove("_csrf");
        return fields;
    }

    static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String unescaped(@Nullable String value) {
        return value == null ? "" : Objects.requireNonNull(HtmlUtils.htmlUnescape(value));
    }
}
