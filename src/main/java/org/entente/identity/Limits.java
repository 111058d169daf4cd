package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests a minute, as an operator may set them.
 *
 * @param address of the API, by one address without a good token; a conference is one address
 * @param token of the API, by one token
 * @param signIn attempts to sign in by one address, whether they succeed or not
 */
@ConfigurationProperties("entente.limits")
record Limits(
        @DefaultValue("600") int address,
        @DefaultValue("600") int token,
        @DefaultValue("120") int signIn) {

    /** Who holds an address of IPv6 holds at least the 64 bits behind it, too. */
    static String address(HttpServletRequest request) {
        var told = request.getRemoteAddr();
        if (told.indexOf(':') < 0) return told;
        try {
            var address = InetAddress.getByName(told);
            if (!(address instanceof Inet6Address)) return address.getHostAddress();
            var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), 8), 16);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return told;
        }
    }
}
