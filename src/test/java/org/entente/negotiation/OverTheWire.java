package org.entente.negotiation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What somebody types into forms, sent in as browsers send it: as each form itself says. */
public final class OverTheWire {

    private static final String IN_PARTS = "multipart/form-data";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Delegate by;

    public OverTheWire(int port, Delegate by) {
        this.port = port;
        this.by = by;
    }

    /** @param action what the form's ends with */
    public HttpResponse<String> send(String page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        return send(page, action, typed, "", List.of());
    }

    /** @param ticked what is chosen under one name */
    public HttpResponse<String> send(
            String page, String action, Map<String, String> typed, String name, List<String> ticked)
            throws IOException, InterruptedException {
        var form = form(page, action);
        var once = new LinkedHashMap<String, String>();
        for (var each : form.select("input[type=hidden][name]")) once.put(each.attr("name"), each.val());
        once.putAll(typed);
        var fields = new ArrayList<>(once.entrySet());
        for (var each : ticked) fields.add(Map.entry(name, each));
        var isInParts = form.attr("enctype").equals(IN_PARTS);
        return client.send(
                request(form.attr("action"))
                        .header(
                                "Content-Type",
                                isInParts ? IN_PARTS + "; boundary=between" : "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(isInParts ? parts(fields) : encoded(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private Element form(String page, String action) throws IOException, InterruptedException {
        var body = client.send(request("/en" + page).build(), BodyHandlers.ofString())
                .body();
        var form = Jsoup.parse(body).selectFirst("form[method=post][action$=" + action + "]");
        if (form == null) throw new AssertionError("No form for " + action + " on " + page);
        return form;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "SESSION=" + People.cookie(by).getValue());
    }

    private static byte[] encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] parts(List<Map.Entry<String, String>> fields) {
        var body = new ByteArrayOutputStream();
        for (var each : fields)
            body.writeBytes(("--between\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n"
                            + each.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
