package org.entente.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ten codes for the day on which the key is lost, each good once. They are as hard to guess as any key (120 bits), so a
 * plain hash keeps them.
 */
@Repository
class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final int BYTES = 15;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of all earlier ones; shown once and kept nowhere. */
    List<String> make(UUID person, Instant now) {
        remove(person);
        var codes = IntStream.range(0, HOW_MANY).mapToObj(each -> code()).toList();
        for (var code : codes) {
            jdbc.sql("insert into identity.recovery_code (hash, person, made_at) values (:hash, :person, :now)")
                    .param("hash", hash(code))
                    .param("person", person)
                    .param("now", Timestamp.from(now))
                    .update();
        }
        return codes;
    }

    boolean accepts(UUID person, String typed, Instant now) {
        return jdbc.sql("""
                        update identity.recovery_code set used_at = :now
                        where hash = :hash and person = :person and used_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("hash", hash(typed))
                        .param("person", person)
                        .update()
                == 1;
    }

    long left(UUID person) {
        return jdbc.sql("select count(*) from identity.recovery_code where person = :person and used_at is null")
                .param("person", person)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void remove(UUID person) {
        jdbc.sql("delete from identity.recovery_code where person = :person")
                .param("person", person)
                .update();
    }

    /** In groups of four letters, as people copy them. */
    private static String code() {
        var letters = new Base32().encodeToString(Secrets.random(BYTES)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** However it is typed: without the hyphens, in capitals. */
    private static String hash(String code) {
        return Secrets.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
