package org.entente.ground;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the database is and how to sign in to it. */
public record Database(String url, String user, String password) {

    private static final Pattern USER = Pattern.compile("[?&]user=([^&]+)");

    /**
     * From {@code ENTENTE_DATABASE_URL}: {@code postgres://user:password@host:port/name}, or a JDBC address with
     * {@code user} and {@code password} as parameters.
     */
    static Database at(String address) {
        if (address.startsWith("jdbc:postgresql:")) return new Database(address, "", "");
        var uri = parse(address);
        var host = uri.getHost();
        if (host == null || uri.getScheme() == null || !uri.getScheme().startsWith("postgres")) throw unreadable();
        var user = uri.getRawUserInfo() == null
                ? new String[] {""}
                : uri.getRawUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Database(
                "jdbc:postgresql://" + host + ":" + port + path + query,
                decoded(user[0]),
                user.length > 1 ? decoded(user[1]) : "");
    }

    /** The same with a password that stood elsewhere. */
    Database withPassword(String other) {
        if (!user.isEmpty()) return new Database(url, user, other);
        var named = USER.matcher(url);
        if (!named.find()) throw unreadable();
        return new Database(url, decoded(named.group(1)), other);
    }

    Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    Map<String, Object> properties() {
        return user.isEmpty()
                ? Map.of("spring.datasource.url", url)
                : Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", user,
                        "spring.datasource.password", password);
    }

    /** Without the password, wherever this is printed. */
    @Override
    public String toString() {
        return user + " at " + url.replaceAll("([?&]password=)[^&]*", "$1…");
    }

    private static URI parse(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Unable unreadable() {
        return new Unable("ground.unable.database_url");
    }

    private static String decoded(String part) {
        // A plus is a plus in this part of an address; only forms write a space that way.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
