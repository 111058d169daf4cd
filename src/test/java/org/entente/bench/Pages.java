package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole pages as a guest gets them over HTTP, from the request to the last byte. */
final class Pages {

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String address;

    private Pages(String address) {
        this.address = address;
    }

    static Map<String, Runnable> of(ApplicationContext program) {
        var pages = new Pages("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port"));
        var jdbc = program.getBean(JdbcTemplate.class);
        var consultation =
                jdbc.queryForObject("select id from consultations.consultation order by id limit 1", String.class);
        var named = new LinkedHashMap<String, Runnable>();
        for (var path : List.of(
                "/en/",
                "/en/matrix",
                "/ar/matrix?columns=PARTY&suggested=yes",
                "/zh/matrix/paragraphs?q=网络",
                "/en/matrix/paragraphs?element=LAW",
                "/en/consultations")) {
            named.put("page " + path, () -> pages.get(path));
        }
        named.put("page of a consultation", () -> pages.get("/en/consultations/" + consultation));
        return named;
    }

    private void get(String path) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(URI.create(address + path).toASCIIString()))
                    .build();
            var answer = browser.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
