package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.entente.Entente;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy everybody comes from one address, which is therefore no one’s. */
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.jobs=false", "entente.limits.connections=2"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ProxyConnectionsTests {

    @LocalServerPort
    int port;

    @Test
    void aProxyHasAsManyConnectionsAsItLikes() throws IOException {
        var open = new ArrayList<Socket>();
        try {
            for (var at = 0; at < 10; at++) {
                var socket = new Socket("127.0.0.1", port);
                open.add(socket);
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write("GET /en/about-the-data HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        } finally {
            for (var socket : open) socket.close();
        }
    }
}
