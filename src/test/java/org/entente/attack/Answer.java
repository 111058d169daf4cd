package org.entente.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody is answered, without what they have named themselves and what is new in every answer. */
record Answer(int status, String headers, String body) {

    private static final String ASKED = "…";

    /** A session is begun for whoever has none, the length counts the letters of what was asked, and programs are counted. */
    private static final Set<String> NEW =
            Set.of(HttpHeaders.SET_COOKIE, HttpHeaders.CONTENT_LENGTH, "RateLimit", "RateLimit-Policy");

    /** @param path what was asked for */
    static Answer of(MockHttpServletResponse response, String path) {
        var headers = new TreeMap<String, String>();
        for (var name : response.getHeaderNames()) {
            if (!NEW.contains(name))
                headers.put(name, without(path, response.getHeaders(name).toString()));
        }
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(response.getStatus(), headers.toString(), without(path, body));
    }

    /** Of one that came over the wire. */
    static Answer of(int status, String location, String body, String path) {
        return new Answer(status, without(path, location), without(path, body));
    }

    /** As a thing that is not there is, or by the way to signing in. */
    boolean isOfNothing() {
        return status == 404 || status == 401 || status == 303 && headers.contains("/sign-in?");
    }

    boolean isRefused() {
        return isOfNothing() || status == 409 || status == 422;
    }

    /** What another says where the two part. */
    String unlike(Answer other) {
        if (status != other.status) return Integer.toString(other.status);
        var own = headers + body;
        var others = other.headers + other.body;
        var end = Math.min(own.length(), others.length());
        var at = 0;
        while (at < end && own.charAt(at) == others.charAt(at)) at++;
        return "the same, with " + others.substring(at, Math.min(others.length(), at + 60));
    }

    private static String without(String path, String said) {
        var inAnyLanguage = path.replaceFirst("^/en/", "/");
        var last = path.substring(path.lastIndexOf('/') + 1);
        var left = said.replace(inAnyLanguage, ASKED)
                .replace(URLEncoder.encode(inAnyLanguage, StandardCharsets.UTF_8), ASKED);
        // A document is called by what stands in its address, too.
        return (last.length() == 36 ? left.replace(last, ASKED) : left)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
