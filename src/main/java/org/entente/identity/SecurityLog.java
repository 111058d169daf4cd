package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.UUID;
import org.entente.web.Network;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens at the doors, for whoever watches over the house: one line each, as {@code key=value}. A line has who it was where
 * that is known, and from which network; nothing in it was typed or sent by anybody.
 */
final class SecurityLog {

    /** By which an operator lets these lines go where they wish. */
    static final String NAME = "org.entente.security";

    enum Event {
        SIGNED_IN,
        SIGNED_OUT,
        SIGN_IN_FAILED,
        PASSWORD_WRONG,
        CODE_WRONG,
        THROTTLED,
        REFUSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int KEPT_OF_FOUR = 3;

    private SecurityLog() {}

    /** @param what by which proof, at which question, or why: a word of ours */
    static void tell(Event event, String what, @Nullable UUID person, HttpServletRequest request) {
        LOG.info(
                "event={} what={} person={} network={}",
                word(event.name()),
                word(what),
                person == null ? "unknown" : person,
                network(request.getRemoteAddr()));
    }

    /**
     * Somebody asked for what is kept from them.
     *
     * @param route method and address as the program registers it
     * @param things the ids in it
     */
    static void refused(String what, UUID person, HttpServletRequest request, String route, String things) {
        LOG.info(
                "event={} what={} person={} network={} route={} thing={}",
                word(Event.REFUSED.name()),
                word(what),
                person,
                network(request.getRemoteAddr()),
                route,
                things);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A house, and not the machine in it. */
    private static String network(String address) {
        try {
            var known = InetAddress.ofLiteral(address);
            if (!(known instanceof Inet4Address)) return Network.of(known);
            var bytes = known.getAddress();
            bytes[KEPT_OF_FOUR] = 0;
            return InetAddress.getByAddress(bytes).getHostAddress() + "/24";
        } catch (IllegalArgumentException | java.net.UnknownHostException none) {
            return "unknown";
        }
    }
}
