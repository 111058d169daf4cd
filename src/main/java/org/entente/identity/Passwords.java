package org.entente.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as hashes, made anew when the cost has risen since. */
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final String nobodys;

    Passwords(PasswordEncoder encoder, JdbcClient jdbc) {
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.nobodys = hash("nobody's password");
    }

    /** Somebody who is not there takes as long to refuse as a wrong password. */
    boolean isOf(Optional<Person> person, String typed) {
        var hash = person.map(Person::passwordHash).orElse(nobodys);
        var right = !typed.isEmpty() && encoder.matches(typed, hash) && person.isPresent();
        if (right && encoder.upgradeEncoding(hash)) keep(person.get().id(), typed);
        return right;
    }

    boolean isOf(Person person, String typed) {
        return isOf(Optional.of(person), typed);
    }

    void keep(UUID person, String password) {
        jdbc.sql("update identity.person set password_hash = :hash where id = :person")
                .param("hash", hash(password))
                .param("person", person)
                .update();
    }

    String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) throw new IllegalStateException("No hash");
        return hash;
    }

    /** For whoever signs in by passkey alone: a password that nobody knows, refused like any wrong one. */
    String hashOfNone() {
        return hash(Secrets.random());
    }
}
