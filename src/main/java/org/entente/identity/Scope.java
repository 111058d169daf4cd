package org.entente.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a token may be used for: a method and the addresses under {@code /api/v1} that some scope names, and no others. */
public enum Scope {
    /** Whatever its person may read. */
    READ("GET|HEAD", ".*"),
    /** To bring in a statement as a draft; to publish it stays with a person. */
    WRITE_STATEMENTS("POST", "/consultations/[^/]+/statements");

    private final Pattern method;
    private final Pattern path;

    Scope(String method, String path) {
        this.method = Pattern.compile(method);
        this.path = Pattern.compile("/api/v1" + path);
    }

    boolean covers(String askedMethod, String askedPath) {
        return method.matcher(askedMethod).matches() && path.matcher(askedPath).matches();
    }

    /** Its name in forms, answers and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> called(String word) {
        for (var each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
