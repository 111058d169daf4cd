package org.entente.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.entente.web.SaysNo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Bounds what an address may ask for in a minute: of sign-in, where each attempt costs the work of a password's hash, and of
 * the API, where a good token has an allowance of its own. Put in its place by {@link Gates}.
 */
final class AtTheDoor extends OncePerRequestFilter {

    private static final Pattern SIGN_IN = Pattern.compile("/(?:sign-in|welcome)(?:/.*)?");

    /** What asks another machine for whoever comes by. */
    private static final Pattern ASKS = Pattern.compile("/sign-in/(?:organisation/.+|answer)");

    /** What has a secret in its address, or was answered to whoever typed one: no browser keeps it for the next at the machine. */
    private static final Pattern SECRET =
            Pattern.compile("/sign-in(?:/.*)?|/welcome/.*|/subscriptions/[\\w-]{43}(?:/.*)?");

    private final Allowances allowances;
    private final Limits limits;
    private final SaysNo no;

    AtTheDoor(Allowances allowances, Limits limits, SaysNo no) {
        this.allowances = allowances;
        this.limits = limits;
        this.no = no;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = path(request);
        var signsIn = request.getMethod().equals("POST")
                ? SIGN_IN.matcher(path).matches()
                : ASKS.matcher(path).matches();
        if (SECRET.matcher(path).matches() && !isBare(path, request))
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (signsIn) {
            var allowance = allowances.take("sign-in", Limits.address(request), limits.signIn());
            allowance.tell(response);
            if (allowance.isUsedUp()) {
                no.say(HttpStatus.TOO_MANY_REQUESTS, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** The empty form, the same for everybody. */
    private static boolean isBare(String path, HttpServletRequest request) {
        return path.equals("/sign-in") && request.getMethod().equals("GET") && request.getQueryString() == null;
    }

    /** Without language and decoded, as controllers are found by it: an address written otherwise passes no gate unseen. */
    static String path(HttpServletRequest request) {
        var path = new StringBuilder();
        for (var part :
                ServletRequestPathUtils.parse(request).pathWithinApplication().elements()) {
            path.append(part instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : part.value());
        }
        return path.toString();
    }
}
