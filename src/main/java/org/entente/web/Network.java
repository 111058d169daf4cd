package org.entente.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whom an address stands for wherever limits count: who holds one of IPv6 holds at least the 64 bits behind it, too. */
public final class Network {

    private static final int KNOWN_BYTES = 8;
    private static final int ALL_BYTES = 16;

    private Network() {}

    /** The same for every address of one holder; an address of IPv4 as it is, also where it is written as one of IPv6. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            return of(InetAddress.getByName(address));
        } catch (UnknownHostException none) {
            return address;
        }
    }

    public static String of(InetAddress address) {
        if (!(address instanceof Inet6Address)) return address.getHostAddress();
        try {
            var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), KNOWN_BYTES), ALL_BYTES);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
