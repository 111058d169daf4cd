package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.web.Network;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests a minute, as an operator may set them.
 *
 * @param address of the API, by one address without a good token; a conference is one address
 * @param token of the API, by all tokens of one person, or of one delegation that are its own
 * @param signIn attempts to sign in by one address, whether they succeed or not
 */
@ConfigurationProperties("entente.limits")
record Limits(
        @DefaultValue("600") int address,
        @DefaultValue("600") int token,
        @DefaultValue("120") int signIn) {

    static String address(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
    }
}
