package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClientException;

/** A house that asks elsewhere, and a machine of ours that would rather not be asked. */
class OutsideTests {

    private static final Duration SHORT = Duration.ofMillis(800);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger resolved = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void anAnswerIsRead() {
        assertThat(ask(outside(true), "http://127.0.0.1:" + port() + "/well")).isEqualTo("well");
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneConnectedTo() {
        var outside = outside(true);
        assertThat(ask(outside, "http://localhost:" + port() + "/well")).isEqualTo("well");
        assertThat(ask(outside, "http://localhost:" + port() + "/well")).isEqualTo("well");
        // Once for each question: nobody can mean another address between the look and the connection.
        assertThat(resolved).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "localhost", "provider.example", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433"})
    void thisMachineIsNotAskedUnderWhateverName(String host) {
        var outside = outside(false);
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> ask(outside, "https://" + host + ":" + port() + "/well"));
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> ask(outside, "http://" + host + ":" + port() + "/well"));
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://provider.example/",
                "ftp://provider.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//provider.example/",
                "https:provider",
                "https://user@provider.example/",
                "jar:https://provider.example/!/"
            })
    void whatIsNotOverTlsIsNoAddress(String address) {
        assertThat(outside(true).admits(URI.create(address))).isFalse();
    }

    /** Nor is what comes along with it read to its end, which there is none of. */
    @Test
    @Timeout(10)
    void nobodySendsUsElsewhere() {
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> ask(outside(true), "http://127.0.0.1:" + port() + "/elsewhere"))
                .withMessageContaining("Sent elsewhere");
        assertThat(asked).hasValue(1);
    }

    @Test
    @Timeout(10)
    void anAnswerWithoutEndIsNotReadToIt() {
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> ask(outside(true), "http://127.0.0.1:" + port() + "/endless"))
                .havingRootCause()
                .withMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drip", "/silent"})
    void whoAnswersALetterAtATimeIsNotWaitedFor(String path) {
        var outside = outside(true);
        var before = Instant.now();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> outside.within(() -> ask(outside, "http://127.0.0.1:" + port() + path)))
                .withMessageContaining("No answer");
        assertThat(Duration.between(before, Instant.now())).isLessThan(SHORT.multipliedBy(4));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/well");
                    exchange.sendResponseHeaders(302, 0);
                    while (true) exchange.getResponseBody().write(new byte[8192]);
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) exchange.getResponseBody().write(new byte[8192]);
                }
                case "/drip" -> {
                    exchange.sendResponseHeaders(200, 0);
                    do {
                        exchange.getResponseBody().write('.');
                        exchange.getResponseBody().flush();
                    } while (!over(100));
                }
                case "/silent" -> over(60_000);
                default -> {
                    exchange.sendResponseHeaders(200, 4);
                    exchange.getResponseBody().write("well".getBytes());
                }
            }
        }
    }

    private boolean over(int milliseconds) {
        try {
            return end.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    private static String ask(Outside outside, String address) {
        return outside.template().getForObject(URI.create(address), String.class);
    }

    private Outside outside(boolean loopback) {
        return new Outside(loopback, new Counting(), SHORT);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Every name means this machine. */
    private final class Counting implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            resolved.incrementAndGet();
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
