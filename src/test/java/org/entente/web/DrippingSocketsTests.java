package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.search.IndexNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A machine that opens connections without end and sends a byte now and then, and somebody who only wants a page. */
@SpringBootTest(
        classes = Entente.class,
        properties = {
            "entente.jobs=false",
            "server.tomcat.max-connections=30",
            "entente.limits.connections=15",
            "entente.limits.slow=2s",
            // So that the addresses of this machine are no proxy's.
            "server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.7"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
class DrippingSocketsTests {

    private static final String ONE = "127.0.0.1";
    private static final String ANOTHER = "127.0.0.2";
    private static final String HEAD = "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String BODY = "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=";
    private static final String PAGE = "GET /en/about-the-data HTTP/1.1\r\nHost: localhost\r\n";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() throws IOException {
        for (var socket : open) socket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEAD, BODY})
    void moreThanThereAreConnectionsFromOneAddressKeepNobodyElseOut(String half) throws Exception {
        var dripping = new ArrayList<Socket>();
        for (var at = 0; at < 60; at++) dripping.add(dripping(half));
        for (var at = 0; at < 5; at++) assertThat(page(ANOTHER)).startsWith("HTTP/1.1 200");
        assertThat(dripping.stream().filter(DrippingSocketsTests::isOpen).count())
                .isBetween(1L, 15L);
        // And they are not there for long, however they go on: then their own address is let in again.
        for (var socket : dripping) assertThat(isClosedWhileItDrips(socket)).isTrue();
        assertThat(page(ONE)).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoSendsAtSomePaceIsWaitedForLonger() throws Exception {
        var socket = connect(ONE);
        var length = 12 * 1000;
        send(socket, BODY.replace("Length: 1000", "Length: " + (length + 6) + "\r\nConnection: close"));
        for (var sent = 0; sent < length; sent += 1000) {
            Thread.sleep(Duration.ofMillis(300));
            send(socket, "x".repeat(1000));
        }
        assertThat(read(socket)).startsWith("HTTP/1.1 403");
    }

    /** Of which the house keeps no more than of any other, however it comes. */
    @ParameterizedTest
    @ValueSource(strings = {"/en/search?q=", "/search?wide=no&q=", "/api/v1/search?q="})
    void aQuestionOfTenThousandLettersThatComesInPiecesIsAnsweredWithASentence(String address) throws Exception {
        IndexNow.of(house);
        var socket = connect(ANOTHER);
        send(socket, "GET " + address);
        for (var piece = 0; piece < 10; piece++) {
            send(socket, "%E5%92%8C".repeat(1_000));
            Thread.sleep(Duration.ofMillis(20));
        }
        send(socket, "&kind=statement HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");
        assertThat(read(socket))
                .startsWith("HTTP/1.1 200")
                .containsAnyOf(Messages.text(Language.EN, "search.too_long"), "\"TOO_LONG\"");
    }

    @Test
    void restsBetweenRequestsAreNoWaiting() throws Exception {
        var socket = connect(ONE);
        for (var turn = 0; turn < 4; turn++) {
            Thread.sleep(Duration.ofMillis(900));
            send(socket, "HEAD /en/about-the-data HTTP/1.1\r\nHost: localhost\r\n");
            Thread.sleep(Duration.ofMillis(200));
            send(socket, "\r\n");
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                var next = socket.getInputStream().read();
                assertThat(next).as(head.toString()).isNotNegative();
                head.append((char) next);
            }
            assertThat(head).startsWith("HTTP/1.1 200");
        }
    }

    private Socket dripping(String half) throws IOException {
        var socket = connect(ONE);
        try {
            send(socket, half);
        } catch (IOException refused) {
            socket.close();
        }
        return socket;
    }

    private String page(String from) throws IOException {
        try (var socket = connect(from)) {
            send(socket, PAGE + "Connection: close\r\n\r\n");
            return read(socket);
        }
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket(InetAddress.getByName(ONE), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(20_000);
        open.add(socket);
        return socket;
    }

    private static void send(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The house has said nothing, and has not left either. */
    private static boolean isOpen(Socket socket) {
        if (socket.isClosed()) return false;
        try {
            socket.setSoTimeout(20);
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException waiting) {
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isClosedWhileItDrips(Socket socket) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            if (!isOpen(socket)) return true;
            try {
                send(socket, "x");
            } catch (IOException gone) {
                return true;
            }
        }
        return false;
    }
}
