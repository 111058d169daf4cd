package org.entente.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows a browser again by a secret of its own, which lets nobody in and says nothing about anybody. */
@Repository
class KnownBrowsers {

    private static final String COOKIE = "browser";

    /** So that no neighbouring host plants one that it knows, and its own browser passes for a known one. */
    private static final String COOKIE_OVER_TLS = "__Host-browser";

    private final JdbcClient jdbc;

    KnownBrowsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True where a person who has come in before does so from here for the first time. */
    boolean isNew(UUID person, HttpServletRequest request, HttpServletResponse response, Instant now) {
        var before = jdbc.sql("select exists (select from identity.known_browser where person = :person)")
                .param("person", person)
                .query((row, number) -> row.getBoolean(1))
                .single();
        var secret = remembered(request).orElseGet(() -> remember(request, response));
        var added = jdbc.sql("""
                        insert into identity.known_browser (person, secret_hash, since) values (:person, :hash, :now)
                        on conflict do nothing""")
                .param("person", person)
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .update();
        return before && added == 1;
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 43)
                .findFirst();
    }

    private static String remember(HttpServletRequest request, HttpServletResponse response) {
        var secret = Secrets.random();
        var cookie = new Cookie(name(request), secret);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return secret;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OVER_TLS : COOKIE;
    }
}
