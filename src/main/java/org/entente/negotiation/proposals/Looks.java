package org.entente.negotiation.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to where each person has followed a text; only they know. */
@Repository
class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version the number of the one that held then */
    record Look(int version, Instant at) {}

    Optional<Look> last(UUID person, UUID text) {
        return jdbc.sql("select version, at from negotiation.look where person = :person and text = :text")
                .param("person", person)
                .param("text", text)
                .query((row, number) ->
                        new Look(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void note(UUID person, UUID text, int version, Instant at) {
        jdbc.sql("""
                        insert into negotiation.look (person, text, version, at) values (:person, :text, :version, :at)
                        on conflict (person, text) do update set version = excluded.version, at = excluded.at""")
                .param("person", person)
                .param("text", text)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
    }
}
