package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the language from the first part of the address and shows it to everything behind as the context path.
 *
 * <p>So controllers name paths without language, and every redirect stays in the reader's. A page asked for without
 * language is sent to the one the reader chose last, or else to the one the browser prefers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class LanguageInTheAddress extends OncePerRequestFilter {

    static final String ATTRIBUTE = Language.class.getName();
    private static final String COOKIE = "language";
    /** Browsers take a cookie of such a name only over TLS, from this very host, for all of it. */
    private static final String COOKIE_OVER_TLS = "__Host-language";

    /** What is longer is answered where it was asked for: no header that sends it elsewhere could hold it. */
    private static final int LONGEST_TO_REPEAT = 4_000;

    private static final Pattern PREFIX = Pattern.compile("^/(ar|zh|en|fr|ru|es)(?=/|$)");
    private static final List<String> WITHOUT_LANGUAGE = List.of(
            "/api/",
            "/static/",
            "/actuator",
            "/error",
            "/favicon.ico",
            "/robots.txt",
            "/sitemap",
            "/oai",
            "/.well-known/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var prefix = PREFIX.matcher(path);
        if (prefix.lookingAt()) {
            var language = Language.of(prefix.group(1)).orElseThrow();
            remember(language, request, response);
            if (prefix.end() == path.length()) {
                response.sendRedirect(path + "/" + query(request));
            } else {
                request.setAttribute(ATTRIBUTE, language);
                chain.doFilter(new InLanguage(request, prefix.group(), language), response);
            }
        } else if (isPage(request) && WITHOUT_LANGUAGE.stream().noneMatch(path::startsWith)) {
            response.setHeader("Vary", "Accept-Language, Cookie");
            if (query(request).length() > LONGEST_TO_REPEAT) {
                request.setAttribute(ATTRIBUTE, wished(request));
                chain.doFilter(request, response);
                return;
            }
            var safe = path.replaceFirst("^/+", "/");
            response.sendRedirect("/" + wished(request).code() + safe + query(request));
        } else {
            request.setAttribute(ATTRIBUTE, wished(request));
            chain.doFilter(request, response);
        }
    }

    /** The language of this request: of its address, or what the reader prefers. */
    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : wished(request);
    }

    static String withoutLanguage(String path) {
        return PREFIX.matcher(path).replaceFirst("");
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    private static Language wished(HttpServletRequest request) {
        return remembered(request).orElseGet(() -> Language.preferred(wishes(request)));
    }

    /** Read from the header itself: Tomcat gives up where a browser prefers more than ten languages. */
    private static List<Locale> wishes(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) return List.of();
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException noHeader) {
            return List.of();
        }
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(cookie(request)))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst();
    }

    /** A cookie that tells the language chosen last, and nothing of whoever chose it. */
    static boolean remembers(Cookie cookie) {
        return cookie.getName().equals(COOKIE) || cookie.getName().equals(COOKIE_OVER_TLS);
    }

    private static String cookie(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OVER_TLS : COOKIE;
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        if (remembered(request).filter(language::equals).isPresent()) return;
        var cookie = new Cookie(cookie(request), language.code());
        cookie.setPath("/");
        cookie.setMaxAge(60 * 60 * 24 * 365);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static final class InLanguage extends HttpServletRequestWrapper {

        private final String prefix;
        private final Language language;

        InLanguage(HttpServletRequest request, String prefix, Language language) {
            super(request);
            this.prefix = prefix;
            this.language = language;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getServletPath() {
            var path = super.getServletPath();
            return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }

        @Override
        public Locale getLocale() {
            return language.locale();
        }
    }
}
