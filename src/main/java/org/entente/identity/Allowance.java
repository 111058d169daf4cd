package org.entente.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * What is left of so many requests a minute, told as draft-ietf-httpapi-ratelimit-headers has it.
 *
 * @param policy the name of the rule
 * @param seconds until the minute ends
 */
record Allowance(String policy, int quota, long left, long seconds) {

    boolean isUsedUp() {
        return left < 0;
    }

    void tell(HttpServletResponse response) {
        tell(response, Allowances.PERIOD);
    }

    /** @param window in how many seconds there are so many */
    void tell(HttpServletResponse response, long window) {
        response.setHeader("RateLimit-Policy", "\"%s\";q=%s;w=%s".formatted(policy, quota, window));
        response.setHeader("RateLimit", "\"%s\";r=%s;t=%s".formatted(policy, Math.max(0, left), seconds));
        if (isUsedUp()) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
