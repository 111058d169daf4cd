package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which node is asked when others do not answer, and what is made of answers that are none. */
class ClusterTests {

    private static final String SECRET = "changeit";

    private final List<HttpServer> servers = new ArrayList<>();
    private Node first;
    private Node second;

    @TempDir
    Path folder;

    /** Answers what it is told to, and counts how often it was asked. */
    private static final class Node {

        private final URI address;
        private volatile int status = 200;
        private volatile String body = "{}";
        private volatile int asked;
        private volatile String authorization = "";

        Node(HttpServer server, String scheme) {
            address = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
            server.createContext("/", this::answer);
            server.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            asked++;
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        first = new Node(server(), "http");
        second = new Node(server(), "http");
    }

    private HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servers.add(server);
        return server;
    }

    @AfterEach
    void stop() {
        servers.forEach(each -> each.stop(0));
    }

    @Test
    void theOneThatAnsweredIsAskedAgain() {
        servers.getFirst().stop(0);
        var cluster = both();
        cluster.get("/");
        cluster.get("/");
        assertThat(second.asked).isEqualTo(2);
        first.status = 503;
        second.status = 503;
        assertThatThrownBy(() -> cluster.get("/")).isInstanceOf(IndexAway.class);
    }

    @Test
    void whoIsBusyOrLetsNobodyInIsPassedOver() {
        for (var status : new int[] {401, 403, 429, 500, 503}) {
            first.status = status;
            assertThat(both().get("/").isObject()).as(String.valueOf(status)).isTrue();
        }
        assertThat(second.asked).isEqualTo(5);
    }

    /** Pages do not wait for it one after the other; a moment later it is asked again. */
    @Test
    void afterNobodyAnsweredNobodyIsAskedForAMoment() {
        first.status = 503;
        second.status = 503;
        var cluster = both();
        assertThatThrownBy(() -> cluster.get("/")).isInstanceOf(IndexAway.class);
        assertThatThrownBy(() -> cluster.get("/")).isInstanceOf(IndexAway.class);
        assertThat(first.asked + second.asked).isEqualTo(2);
        first.status = 200;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreException(IndexAway.class)
                .until(() -> cluster.get("/").isObject());
    }

    @Test
    void whatCannotBeDoneIsSaidAndNotTriedElsewhere() {
        first.status = 404;
        assertThatThrownBy(() -> both().get("/missing"))
                .isInstanceOfSatisfying(
                        Cluster.Refused.class,
                        refused -> assertThat(refused.isMissing()).isTrue());
        first.status = 400;
        first.body = "{\"error\":\"no such field\"}";
        assertThatThrownBy(() -> both().get("/"))
                .isInstanceOf(Cluster.Refused.class)
                .hasMessageContaining("no such field");
        assertThat(second.asked).isZero();
    }

    @Test
    void ofManyWritesEachOneIsLookedAt() {
        first.body = items(201, "");
        both().writeAll("/_bulk", "{}\n");
        first.body = items(404, "");
        both().writeAll("/_bulk", "{}\n");
        first.body = items(400, ",\"error\":{\"reason\":\"too long\"}");
        assertThatThrownBy(() -> both().writeAll("/_bulk", "{}\n"))
                .isInstanceOf(Cluster.Refused.class)
                .hasMessageContaining("too long");
        first.body = items(429, ",\"error\":{\"reason\":\"busy\"}");
        assertThatThrownBy(() -> both().writeAll("/_bulk", "{}\n")).isInstanceOf(IndexAway.class);
    }

    private static String items(int status, String more) {
        return "{\"errors\":true,\"items\":[{\"index\":{\"status\":" + status + more + "}}]}";
    }

    @Test
    void aPasswordIsSaidAndTheHousesOwnAuthorityBelieved() throws Exception {
        keytool("-genkeypair", "-keyalg", "RSA", "-dname", "CN=node", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", folder.resolve("authority.pem").toString());
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(withKey()));
        servers.add(server);
        var node = new Node(server, "https");
        var address = node.address.toString();
        var authority = folder.resolve("authority.pem").toString();
        var trusting = ClusterSettings.read(address, "entente", "secret", authority, "entente");
        new Cluster(trusting.nodes(), trusting.authorization(), trusting.trusted()).get("/");
        assertThat(node.authorization).isEqualTo("Basic ZW50ZW50ZTpzZWNyZXQ=");
        var strict = ClusterSettings.read(address, "entente", "secret", "", "entente");
        assertThatThrownBy(() -> new Cluster(strict.nodes(), strict.authorization(), strict.trusted()).get("/"))
                .isInstanceOf(IndexAway.class);
        assertThat(node.asked).isEqualTo(1);
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("keys").toString(), "-storepass", SECRET, "-alias", "node"));
        var done = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(done.waitFor())
                .as(new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private SSLContext withKey() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("keys"))) {
            store.load(in, SECRET.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, SECRET.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Cluster both() {
        return new Cluster(List.of(first.address, second.address), "", null);
    }
}
