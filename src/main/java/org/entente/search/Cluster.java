package org.entente.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nodes of an OpenSearch cluster, any of which answers for all; they are asked in plain JSON. */
final class Cluster {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration READING = Duration.ofSeconds(5);
    private static final Duration WRITING = Duration.ofSeconds(30);
    /** After none has answered, nobody waits for them again so long. */
    private static final long REST_NANOS = 1_000_000_000L;

    /** It answers, and says that this cannot be done. */
    static final class Refused extends RuntimeException {

        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }

        boolean isMissing() {
            return status == 404;
        }
    }

    private record Call(String method, String path, byte[] body, String type, Duration longest) {}

    private final List<URI> nodes;
    private final String authorization;
    private final HttpClient client;
    private volatile int next;
    private volatile long triedAt;
    private volatile boolean isAway;

    /** @param authorization the header; empty where the cluster asks for none */
    Cluster(List<URI> nodes, String authorization, @Nullable SSLContext trusted) {
        this.nodes = List.copyOf(nodes);
        this.authorization = authorization;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (trusted != null) builder.sslContext(trusted);
        this.client = builder.build();
    }

    JsonNode get(String path) {
        return send(new Call("GET", path, new byte[0], "application/json", READING));
    }

    JsonNode search(String path, Map<String, ?> body) {
        return send(new Call("POST", path, JSON.writeValueAsBytes(body), "application/json", READING));
    }

    JsonNode write(String method, String path, Map<String, ?> body) {
        var json = body.isEmpty() ? new byte[0] : JSON.writeValueAsBytes(body);
        return send(new Call(method, path, json, "application/json", WRITING));
    }

    /** Many writes at once, each line one; all of them can be sent again. */
    void writeAll(String path, String lines) {
        var answer =
                send(new Call("POST", path, lines.getBytes(StandardCharsets.UTF_8), "application/x-ndjson", WRITING));
        if (!answer.path("errors").asBoolean()) return;
        for (var item : answer.path("items")) {
            for (var outcome : item.values()) {
                var status = outcome.path("status").asInt();
                // What was to be deleted may be gone.
                if (status < 300 || status == 404 && outcome.path("error").isMissingNode()) continue;
                var why = outcome.path("error").toString();
                throw isNoAnswer(status) ? new IndexAway(why, null) : new Refused(status, why);
            }
        }
    }

    /** One after the other until one answers, beginning with the one that did so last; one alone is asked again. */
    private JsonNode send(Call call) {
        if (isAway && System.nanoTime() - triedAt < REST_NANOS)
            throw new IndexAway("No node answered a moment ago", null);
        var first = next;
        IndexAway away = null;
        for (var i = 0; i < Math.max(2, nodes.size()); i++) {
            var at = (first + i) % nodes.size();
            try {
                var answer = read(client.send(request(nodes.get(at), call), HttpResponse.BodyHandlers.ofByteArray()));
                next = at;
                isAway = false;
                return answer;
            } catch (IOException gone) {
                away = new IndexAway(nodes.get(at) + " does not answer", gone);
            } catch (IndexAway busy) {
                away = busy;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IndexAway("Stopping", stopping);
            }
        }
        triedAt = System.nanoTime();
        isAway = true;
        throw away == null ? new IndexAway("No node is named", null) : away;
    }

    private HttpRequest request(URI node, Call call) {
        var request = HttpRequest.newBuilder(node.resolve(call.path()))
                .timeout(call.longest())
                .header("Content-Type", call.type())
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return request.build();
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        if (status < 300) return JSON.readTree(response.body());
        var why = response.request().uri() + " answers " + status + ": "
                + new String(response.body(), StandardCharsets.UTF_8);
        throw isNoAnswer(status) ? new IndexAway(why, null) : new Refused(status, why);
    }

    /** Whoever is not let in, or comes at a busy time, may be answered later, or by another. */
    private static boolean isNoAnswer(int status) {
        return status == 401 || status == 403 || status == 429 || status >= 500;
    }
}
