package org.entente.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Tells the log of whoever is signed in, or comes by token, and asks for what they are refused: what is kept from them is to them
 * what is not there, so a thing that is not there is told alike. Put in its place by {@link Gates}.
 */
final class WatchesRefusals extends OncePerRequestFilter {

    /** Of one person and minute; whoever tries all ids fills no disk. */
    static final int MOST_A_MINUTE = 30;

    private static final long MINUTE = 60;
    private static final Set<Integer> REFUSALS = Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.NOT_FOUND.value());

    /** What we have given out; whatever else stands in an address was typed, or opens something by itself. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Clock clock;
    private final Map<UUID, AtomicLong> told = new ConcurrentHashMap<>();
    private final AtomicLong current = new AtomicLong();

    WatchesRefusals(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!REFUSALS.contains(response.getStatus())
                || !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod)
                || !(request.getAttribute(SignedIn.ASKED) instanceof Reader reader)) return;
        reader.delegate().ifPresent(delegate -> tell(delegate, response.getStatus(), request));
    }

    private void tell(Delegate delegate, int status, HttpServletRequest request) {
        var minute = clock.instant().getEpochSecond() / MINUTE;
        if (current.getAndSet(minute) != minute) told.clear();
        var count = told.computeIfAbsent(delegate.person(), none -> new AtomicLong())
                .incrementAndGet();
        if (count > MOST_A_MINUTE + 1) return;
        var what = count > MOST_A_MINUTE ? "and_more" : status == 404 ? "not_there" : "not_allowed";
        SecurityLog.refused(what, delegate.person(), request, route(request), things(request));
    }

    /** As it is registered: nothing of it was typed. */
    private static String route(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return request.getMethod() + ":" + pattern;
    }

    private static String things(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables))
            return "none";
        var ids = variables.values().stream()
                .map(String::valueOf)
                .filter(value -> ID.matcher(value).matches())
                .sorted()
                .collect(Collectors.joining(","));
        return ids.isEmpty() ? "none" : ids;
    }
}
