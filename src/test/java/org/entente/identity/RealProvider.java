package org.entente.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.entente.TestFolder;

/** A provider that is none of ours, in a process of its own: all that the house and it know of each other goes over HTTP. */
final class RealProvider implements AutoCloseable {

    static final String CLIENT = Ministry.CLIENT;
    static final String SECRET = Ministry.SECRET;

    private static final Path SAID = TestFolder.resolve("provider.err");

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;
    private final String issuer;

    /** @param back the one address to which it sends people back */
    RealProvider(String back) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ministry.class.getName(),
                        back)
                .redirectError(SAID.toFile())
                .start();
        in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        issuer = "http://127.0.0.1:" + hears("ready");
    }

    String issuer() {
        return issuer;
    }

    /** Employs somebody; answers their name there. */
    String employs(String email, boolean verified) throws IOException {
        in.println(UUID.randomUUID() + " " + email + " " + verified);
        return hears("employs");
    }

    /** Signs somebody in who has come with a question; answers where they are sent with the answer. */
    URI sends(String question, String name) throws IOException, InterruptedException {
        var credentials = (name + ":" + Ministry.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var signIn = HttpRequest.newBuilder(URI.create(issuer() + "/"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        browser.send(signIn, HttpResponse.BodyHandlers.discarding());
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(question)).build(), HttpResponse.BodyHandlers.ofString());
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body())));
    }

    /** What follows this word in the next of its answers; what else it prints is its log. */
    private String hears(String word) throws IOException {
        var begins = "> " + word + " ";
        for (var line = out.readLine(); line != null; line = out.readLine())
            if (line.startsWith(begins)) return line.substring(begins.length());
        throw new IOException("The provider has ended; see " + SAID);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
