package org.entente.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.web.Role;

/** What a token may be used for: a method and the addresses under {@code /api/v1} that some scope names, and no others. */
public enum Scope {
    /** Whatever its person, or its delegation, may read. */
    READ("GET|HEAD", ".*", Set.of()),
    /** To bring in a statement as a draft; to publish it stays with a person. */
    WRITE_STATEMENTS("POST", "/consultations/[^/]+/statements", Set.of(Role.ADVISER));

    private final Pattern method;
    private final Pattern path;
    private final Set<Role> roles;

    Scope(String method, String path, Set<Role> roles) {
        this.method = Pattern.compile(method);
        this.path = Pattern.compile("/api/v1" + path);
        this.roles = roles;
    }

    /** As what a delegation’s own program must act to do it; to read, it needs to be nothing. */
    Set<Role> roles() {
        return roles;
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
