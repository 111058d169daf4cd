package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.entente.Entente;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that was kept reaches each reader in the form that this reader takes, whoever was the first to ask. */
@SpringBootTest(classes = Entente.class, properties = "entente.jobs=false", webEnvironment = WebEnvironment.RANDOM_PORT)
class KeptOverTheWireTests {

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoTakesItCompressedAndWhoTakesItPlainReadTheSame() throws Exception {
        for (var path : new String[] {"/en/about-the-data", "/en/parties", "/ar/elements"}) {
            for (var first : new boolean[] {true, false}) {
                // Another address each time, so that it is made anew.
                var address = path + "?turn=" + UUID.randomUUID();
                var one = read(get(address, first));
                for (var turn = 0; turn < 3; turn++) {
                    assertThat(read(get(address, true))).isEqualTo(one);
                    assertThat(read(get(address, false))).isEqualTo(one);
                }
                assertThat(one).contains("<h1", "</html>");
            }
        }
    }

    @Test
    void itSaysOfItselfWhatTheFirstSaid() throws Exception {
        var address = "/en/about-the-data?turn=" + UUID.randomUUID();
        var made = get(address, false).headers().map();
        var kept = get(address, false).headers().map();
        assertThat(kept.keySet()).isEqualTo(made.keySet());
        for (var name : made.keySet())
            if (!name.equalsIgnoreCase("date"))
                assertThat(kept.get(name)).as(name).isEqualTo(made.get(name));
    }

    private HttpResponse<byte[]> get(String address, boolean compressed) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        if (compressed) request.header("Accept-Encoding", "gzip");
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String read(HttpResponse<byte[]> answer) throws Exception {
        if (answer.headers().firstValue("Content-Encoding").isEmpty())
            return new String(answer.body(), StandardCharsets.UTF_8);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
