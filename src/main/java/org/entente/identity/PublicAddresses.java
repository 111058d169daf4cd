package org.entente.identity;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Finds the addresses of a name, and only those of the public internet. The connection is made to the very addresses that
 * are answered here, so a name that means another address a moment later leads nowhere else.
 */
final class PublicAddresses implements DnsResolver {

    /** What the registries of special-purpose addresses name, and where clouds keep their machines' credentials. */
    private static final List<IpAddressMatcher> NOT_PUBLIC = matchers(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Of the newer kind all but 2000::/3 is reserved; what carries an older address within it may mean any.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final IpAddressMatcher GLOBAL = new IpAddressMatcher("2000::/3");

    private final DnsResolver names;
    private final boolean loopback;

    PublicAddresses(DnsResolver names, boolean loopback) {
        this.names = names;
        this.loopback = loopback;
    }

    /** A name of which one address is not public is refused whole: it was made to be tried again. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) throw new UnknownHostException(host);
        for (var address : addresses) {
            if (!isAllowed(address)) throw new UnknownHostException(host + " means " + address.getHostAddress());
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    private boolean isAllowed(InetAddress address) {
        return loopback && address.isLoopbackAddress() || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        var written = address.getHostAddress().replaceFirst("%.*", "");
        if (!(address instanceof Inet4Address) && !GLOBAL.matches(written)) return false;
        return NOT_PUBLIC.stream().noneMatch(range -> range.matches(written));
    }

    private static List<IpAddressMatcher> matchers(String... ranges) {
        return Arrays.stream(ranges).map(IpAddressMatcher::new).toList();
    }
}
