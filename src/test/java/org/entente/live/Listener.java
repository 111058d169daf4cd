package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A page somewhere that has a stream open and keeps what comes over it, as a browser would. */
final class Listener implements AutoCloseable {

    private static final int PATIENCE = 10;
    private static final Heard END = new Heard("end", "");

    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile String id = "";
    private volatile int signsOfLife;

    /** One event; of a part, its name and then its words. */
    record Heard(String event, String data) {

        static Heard part(Object name, String words) {
            return new Heard("part", name + "\n" + words);
        }

        static Heard gone(Object name) {
            return new Heard("gone", name.toString());
        }
    }

    private Listener(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::listen);
    }

    static HttpRequest.Builder request(int port, String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery));
    }

    static Listener to(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return new Listener(client.send(request, BodyHandlers.ofInputStream()));
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    Heard next() {
        try {
            return Objects.requireNonNull(heard.poll(PATIENCE, TimeUnit.SECONDS), "Nothing was heard");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it is looked again just as something changes, that is told twice. */
    Heard nextAfter(Heard told) {
        var next = next();
        while (next.equals(told)) next = next();
        return next;
    }

    List<Heard> next(int count) {
        var all = new ArrayList<Heard>();
        while (all.size() < count) all.add(next());
        return all;
    }

    void hasEnded() {
        assertThat(next()).isEqualTo(END);
    }

    /** From where this reader would come back. */
    String id() {
        return id;
    }

    int signsOfLife() {
        return signsOfLife;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var event = "message";
            @Nullable StringBuilder data = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) signsOfLife++;
                if (line.startsWith("id: ")) id = line.substring(4);
                if (line.startsWith("event: ")) event = line.substring(7);
                if (line.startsWith("data: ")) {
                    data = data == null ? new StringBuilder() : data.append('\n');
                    data.append(line.substring(6));
                }
                if (line.isEmpty() && data != null) {
                    heard.add(new Heard(event, data.toString()));
                    data = null;
                    event = "message";
                }
            }
        } catch (IOException broken) {
            // The end of it, like any other.
        }
        heard.add(END);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
