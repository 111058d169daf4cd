package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The started program is told of providers of OpenID Connect that stand on its own machine, and in the network behind it. */
class OverTheWireProvidersTests {

    private static final String PROVIDER = "/en/delegations/secretariat/provider";
    private static final String NOTHING = "Nothing was heard in time from the provider";
    private static final Pattern LOCK = Pattern.compile("name=\"lock\" value=\"(\\d*)\"");

    private static Wire wire;

    @BeforeAll
    static void start() {
        wire = Wire.started();
    }

    @AfterAll
    static void nobodyComesInByIt() throws Exception {
        wire.officer().post(PROVIDER, PROVIDER + "/ending", Map.of("reason", "A test."));
    }

    /** By numbers, however written, and by names that mean this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "anything.localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "0.0.0.0",
                "127.1",
                "2130706433",
                "0x7f000001",
                "017700000001"
            })
    void thisMachineIsNotEvenSpokenTo(String host) throws Exception {
        var connected = new AtomicInteger();
        try (var inside = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"))) {
            Thread.ofVirtual().start(() -> count(inside, connected));
            assertThat(tried("https://" + host + ":" + inside.getLocalPort()).statusCode())
                    .isEqualTo(422);
            assertThat(connected).hasValue(0);
        }
    }

    /** Of clouds, of private and of carrier networks, of one link, of documentation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00:ec2::254]/latest/meta-data",
                "https://[fe80::1]",
                "https://10.0.0.1",
                "https://172.16.0.1",
                "https://192.168.0.1:5432",
                "https://100.100.100.200",
                "https://[64:ff9b::7f00:1]",
                "https://no-such-name.invalid"
            })
    void whatIsWithinIsAnsweredLikeWhatIsNotThere(String issuer) throws Exception {
        var answer = tried(issuer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(NOTHING)
                .doesNotContain("meta-data</", "refused", "UnknownHost", "timed out");
    }

    @Test
    void withoutTlsOrWithAnotherSchemeNothingIsEvenKept() throws Exception {
        for (var issuer : new String[] {
            "http://127.0.0.1",
            "http://login.example.int",
            "file:///etc/passwd",
            "gopher://x",
            "jar:https://x!/",
            "https://a@127.0.0.1"
        }) {
            assertThat(set(issuer).statusCode()).as(issuer).isEqualTo(422);
        }
    }

    private static HttpResponse<String> tried(String issuer) throws Exception {
        var set = set(issuer);
        // What is no address of the standard is not even kept.
        if (set.statusCode() == 422) return set;
        assertThat(set.statusCode()).isEqualTo(303);
        return wire.officer().post(PROVIDER, PROVIDER + "/trial", Map.of());
    }

    private static HttpResponse<String> set(String issuer) throws Exception {
        var fields = new HashMap<>(Map.of(
                "issuer", issuer,
                "client", "entente",
                "secret", "a secret",
                "domains", "provider.example.int",
                "email", "email",
                "verified", "email_verified",
                "name", "name"));
        var lock = LOCK.matcher(wire.officer().get(PROVIDER).body());
        if (lock.find()) fields.put("lock", lock.group(1));
        return wire.officer().post(PROVIDER, PROVIDER, fields);
    }

    private static void count(ServerSocket inside, AtomicInteger connected) {
        while (!inside.isClosed()) {
            try (var socket = inside.accept()) {
                connected.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
