package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2001::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotOfThePublicInternetIsNotAsked(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> names(false, address).resolve("provider.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "192.0.1.1", "223.255.255.255", "2606:4700:4700::1111", "2a00::1"})
    void whatIsOfItIs(String address) throws Exception {
        assertThat(names(false, address).resolve("provider.example")).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void oneAddressWithinRefusesTheWholeName() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> names(false, "1.1.1.1", "10.0.0.1").resolve("provider.example"));
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> names(false).resolve("provider.example"));
    }

    @Test
    void forTryingOutThisMachineIsAskedAndNoOtherWithin() throws Exception {
        assertThat(names(true, "127.0.0.1").resolve("provider.example")).hasSize(1);
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> names(true, "169.254.169.254").resolve("provider.example"));
    }

    private static PublicAddresses names(boolean loopback, String... addresses) {
        return new PublicAddresses(new Named(addresses), loopback);
    }

    /** A name server that answers what a test wants. */
    record Named(String... addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = new InetAddress[addresses.length];
            for (var i = 0; i < found.length; i++) found[i] = InetAddress.getByName(addresses[i]);
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
