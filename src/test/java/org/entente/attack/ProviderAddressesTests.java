package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator has the house ask where only the house can: on its own machine, and in the network behind it. */
@UnderAttack
class ProviderAddressesTests {

    private static final String NOTHING = "Nothing was heard in time from the provider";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "127.1",
                "2130706433",
                "0x7f.0.0.1"
            })
    void ofThisMachineNothingIsLearnt(String host) throws Exception {
        var connected = new AtomicInteger();
        try (var inside = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"))) {
            Thread.ofVirtual().start(() -> count(inside, connected));
            var answer = tried("https://" + host + ":" + inside.getLocalPort());
            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(connected).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00:ec2::254]/latest/meta-data",
                "https://10.0.0.1",
                "https://192.168.0.1:5432",
                "https://100.100.100.200",
                "https://[fe80::1]",
                "https://no-such-name.invalid"
            })
    void everyAddressWithinIsAnsweredLikeOneThatIsNotThere(String issuer) {
        assertThat(tried(issuer))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(NOTHING);
    }

    @Test
    void withoutTlsNothingIsAskedAtAll() {
        var administrator = people.in("ISL", Role.ADMINISTRATOR);
        for (var issuer :
                new String[] {"http://127.0.0.1", "http://login.example.int", "file:///etc/passwd", "gopher://x"})
            assertThat(set(administrator, issuer)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult tried(String issuer) {
        jdbc.sql("update identity.provider set ended_at = now() where ended_at is null")
                .update();
        var administrator = people.in("ISL", Role.ADMINISTRATOR);
        var set = set(administrator, issuer);
        // What is no address of the standard is not even kept.
        if (set.getResponse().getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()) return set;
        assertThat(set).hasStatus(HttpStatus.SEE_OTHER);
        return browser.post()
                .uri("/en/delegations/ISL/provider/trial")
                .with(People.as(administrator))
                .exchange();
    }

    private MvcTestResult set(Delegate administrator, String issuer) {
        return browser.post()
                .uri("/en/delegations/ISL/provider")
                .with(People.as(administrator))
                .param("issuer", issuer)
                .param("client", "entente")
                .param("secret", "a secret")
                .param("domains", "mfa.example.int")
                .param("email", "email")
                .param("verified", "email_verified")
                .param("name", "name")
                .exchange();
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
