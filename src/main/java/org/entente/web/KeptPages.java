package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a guest the page that another guest was given, as long as nothing in the record has changed since, and a second at most,
 * for pages tell the time. It is the same for all guests: who has a session, a token or a form before them has pages of their own.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class KeptPages extends OncePerRequestFilter {

    private static final String RENDERED = KeptPages.class.getName();
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final int MOST = 200;
    private static final int LARGEST = 200_000;

    private final StateOfTheRecord record;
    private final Clock clock;
    private volatile Kept kept = new Kept("");

    /** Of one state of the record: what was made, and what is being made just now. */
    private record Kept(
            String state, Map<Address, KeptPage> pages, Map<Address, CompletableFuture<@Nullable KeptPage>> making) {

        Kept(String state) {
            this(state, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private record Address(
            String scheme,
            String host,
            int port,
            String path,
            @Nullable String query) {

        static Address of(HttpServletRequest request) {
            return new Address(
                    request.getScheme(),
                    request.getServerName(),
                    request.getServerPort(),
                    request.getRequestURI(),
                    request.getQueryString());
        }
    }

    private record KeptPage(byte[] bytes, Map<String, String> headers, Instant at) {

        boolean isFresh(Instant then) {
            return !then.isBefore(at) && then.isBefore(at.plus(AT_MOST));
        }

        void give(HttpServletResponse response) throws IOException {
            headers.forEach(response::setHeader);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    KeptPages(StateOfTheRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /** What a page has become, and what it says of itself. */
    private record Rendered(byte[] bytes, Map<String, String> headers) {}

    /**
     * Where a page says what it has become, to be kept if it may: before anything of it is written, for what the server then
     * does to it for one reader, such as to compress it, is no part of the page.
     */
    static void rendered(HttpServletRequest request, HttpServletResponse response, byte[] page) {
        request.setAttribute(RENDERED, new Rendered(page, headers(response)));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getAttribute(LanguageInTheAddress.ATTRIBUTE) == null
                || request.getContextPath().isEmpty()
                // The index learns of a change a moment after the database.
                || request.getRequestURI().startsWith(request.getContextPath() + "/search")
                // What does not stand in the address cannot tell pages apart.
                || request.getQueryString() == null
                        && request.getParameterNames().hasMoreElements()
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || hasMoreThanALanguage(request.getCookies())
                || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean hasMoreThanALanguage(Cookie @Nullable [] cookies) {
        return cookies != null && !Arrays.stream(cookies).allMatch(LanguageInTheAddress::remembers);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var came = clock.instant();
        var state = record.now();
        var now = kept;
        // Never another's, who may have come with an older one: whatever is given is of this state or a later one.
        if (!now.state().equals(state)) {
            now = new Kept(state);
            kept = now;
        }
        var address = Address.of(request);
        var known = now.pages().get(address);
        if (known == null || !known.isFresh(came)) known = makeOrWait(now, address, request, response, chain);
        if (known != null) known.give(response);
    }

    /** Of those who come together one makes it and the others wait for it, as long as it would be good for them; null where it has been given. */
    private @Nullable KeptPage makeOrWait(
            Kept now, Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = new CompletableFuture<@Nullable KeptPage>();
        var others = now.making().putIfAbsent(address, own);
        if (others != null) {
            var made = others.copy()
                    .completeOnTimeout(null, AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (made == null) chain.doFilter(request, response);
            return made;
        }
        try {
            own.complete(made(now.pages(), address, request, response, chain));
        } finally {
            now.making().remove(address, own);
            own.complete(null);
        }
        return null;
    }

    private @Nullable KeptPage made(
            Map<Address, KeptPage> pages,
            Address address,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var at = clock.instant();
        var cookies = response.getHeaders(HttpHeaders.SET_COOKIE).size();
        chain.doFilter(request, response);
        var isForAll = cookies == response.getHeaders(HttpHeaders.SET_COOKIE).size();
        if (!isForAll
                || isNeverKept(response)
                || !(request.getAttribute(RENDERED) instanceof Rendered rendered)
                || rendered.bytes().length > LARGEST) return null;
        var page = new KeptPage(rendered.bytes(), rendered.headers(), at);
        if (pages.size() >= MOST) pages.values().removeIf(each -> !each.isFresh(at));
        if (pages.size() < MOST) pages.put(address, page);
        return page;
    }

    /** What no browser may keep is not kept here either. */
    private static boolean isNeverKept(HttpServletResponse response) {
        return String.valueOf(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, Objects.toString(response.getContentType(), ""));
        // The server makes a header of it only when it begins to write.
        headers.put(HttpHeaders.CONTENT_LANGUAGE, response.getLocale().toLanguageTag());
        for (var name : response.getHeaderNames())
            if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH))
                headers.put(name, String.join(", ", response.getHeaders(name)));
        return headers;
    }
}
