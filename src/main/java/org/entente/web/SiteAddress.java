package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the house is reached, for links that are passed on: what the operator says in {@code ENTENTE_ADDRESS}, several
 * divided by commas, of which links bear the first.
 *
 * <p>Where nothing is said, only the names of this machine itself are believed of a request; whoever sends another gets
 * links to this machine.
 */
@Component
public class SiteAddress {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private final List<URI> said;
    private final int port;

    SiteAddress(@Value("${entente.address:}") String said, @Value("${server.port:8080}") int port) {
        this.said = Arrays.stream(said.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> URI.create(each.replaceFirst("/+$", "")))
                .toList();
        this.port = port;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String of(HttpServletRequest request) {
        if (!said.isEmpty()) return said.getFirst().toString();
        var host = request.getServerName();
        if (!isThisMachine(host, request)) return "http://localhost:" + request.getLocalPort();
        var port = request.getServerPort();
        return request.getScheme() + "://" + host + (port == 80 || port == 443 ? "" : ":" + port);
    }

    /** The same where nobody has asked: for commands. */
    public String ofThisProgram() {
        return said.isEmpty() ? "http://localhost:" + port : said.getFirst().toString();
    }

    /** Whether anybody has said it; for a command, also the program that runs meanwhile. */
    public boolean isSaid() {
        return !said.isEmpty();
    }

    boolean knows(HttpServletRequest request) {
        var host = request.getServerName();
        return said.isEmpty()
                || said.stream().anyMatch(each -> host.equalsIgnoreCase(each.getHost()))
                || isThisMachine(host, request);
    }

    private static boolean isThisMachine(String host, HttpServletRequest request) {
        return LOOPBACK.matcher(host).matches() || host.equals(request.getLocalAddr());
    }
}
