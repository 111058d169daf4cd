package org.entente.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.identity.SecurityLog.Event;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.SaysNo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in at {@code /api/v1} by {@code Authorization: Bearer} (RFC 6750), and nowhere else, and counts what they
 * ask for. Who comes by token has no session and needs no token against forged requests: no browser sends such a header by
 * itself. Put in its place by {@link Gates}.
 */
final class AtTheApi extends OncePerRequestFilter {

    private static final String API = "/api/v1/";
    private static final String SCHEME = "bearer ";
    private static final String REALM = "Bearer realm=\"Entente\"";
    private static final long MOST_MEGABYTES = 4;
    private static final String BY_TOKEN = AtTheApi.class.getName();

    private final Tokens tokens;
    private final Members members;
    private final Delegations delegations;
    private final Allowances allowances;
    private final Limits limits;
    private final SaysNo no;
    private final Clock clock;

    AtTheApi(
            Tokens tokens,
            Members members,
            Delegations delegations,
            Allowances allowances,
            Limits limits,
            SaysNo no,
            Clock clock) {
        this.tokens = tokens;
        this.members = members;
        this.delegations = delegations;
        this.allowances = allowances;
        this.limits = limits;
        this.no = no;
        this.clock = clock;
    }

    /** The token by which this request has come in; null where it came otherwise. */
    static @Nullable Token token(HttpServletRequest request) {
        return request.getAttribute(BY_TOKEN) instanceof Token token ? token : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AtTheDoor.path(request).startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = sent(request);
        var token = sent == null ? Optional.<Token>empty() : tokens.sent(sent, clock.instant());
        var delegate = token.flatMap(this::delegate);
        var allowance = delegate.isPresent()
                ? allowances.take("token", token.orElseThrow().owner().toString(), limits.token())
                : allowances.take("address", Limits.address(request), limits.address());
        allowance.tell(response);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (allowance.isUsedUp()) {
            no.say(HttpStatus.TOO_MANY_REQUESTS, request, response, "identity.limit.used_up", allowance.seconds());
        } else if (isInTheAddress(request)) {
            SecurityLog.tell(Event.REFUSED, "token_in_address", null, request);
            no.say(HttpStatus.BAD_REQUEST, request, response, "identity.token.in_address");
        } else if (isTooLong(request)) {
            no.say(HttpStatus.CONTENT_TOO_LARGE, request, response, "identity.limit.body", MOST_MEGABYTES);
        } else if (sent == null && (isRead(request) || request.getSession(false) != null)) {
            chain.doFilter(request, response);
        } else if (sent == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM);
            no.say(HttpStatus.UNAUTHORIZED, request, response);
        } else if (delegate.isEmpty()) {
            SecurityLog.tell(Event.REFUSED, "token", token.map(Token::person).orElse(null), request);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"");
            no.say(HttpStatus.UNAUTHORIZED, request, response, "identity.token.not_good");
        } else {
            letIn(token.orElseThrow(), delegate.get(), request, response, chain);
        }
    }

    private void letIn(
            Token token, Delegate delegate, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!token.covers(request.getMethod(), AtTheDoor.path(request))) {
            SecurityLog.tell(Event.REFUSED, "scope", token.person(), request);
            var scopes = token.scopes().stream().map(Scope::word).collect(Collectors.joining(" "));
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"");
            no.say(HttpStatus.FORBIDDEN, request, response, "identity.token.not_covered", scopes);
            return;
        }
        tokens.use(token, clock.instant());
        request.setAttribute(BY_TOKEN, token);
        request.setAttribute(SignedIn.ASKED, Reader.of(delegate));
        chain.doFilter(request, response);
    }

    /**
     * Asked anew on every request: a token is worth what its person is in its delegation today, since it was made; or, where it is
     * nobody's, what the delegation is.
     */
    private Optional<Delegate> delegate(Token token) {
        var person = token.person();
        if (person == null) return delegations.find(token.delegation()).flatMap(found -> found.actingBy(token));
        return members.inForce(person).stream()
                .filter(member -> member.delegation().equals(token.delegation()))
                // Whoever was removed and came back made it in another membership, which has ended.
                .filter(member -> !token.createdAt().isBefore(Objects.requireNonNull(member.acceptedAt())))
                .findFirst()
                .flatMap(delegations::acting);
    }

    /** Also where nobody says how long it will be. */
    private static boolean isTooLong(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        var untold = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || !request.getProtocol().startsWith("HTTP/1");
        return !isRead(request) && (length < 0 ? untold : length > MOST_MEGABYTES * 1_000_000);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static @Nullable String sent(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) return null;
        return header.substring(SCHEME.length()).strip();
    }

    /** Addresses are written down on the way, in logs and histories: what came in one is known to others. */
    private static boolean isInTheAddress(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && (query.contains(TokenText.PREFIX) || query.matches("(?:.*&)?access_token=.*"));
    }
}
