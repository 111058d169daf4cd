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

    /**
     * @param version the number of the one that held then
     * @param seen when the last of what they were shown was sent or withdrawn
     */
    record Look(int version, Instant at, Instant seen) {}

    Optional<Look> last(UUID person, UUID text) {
        return jdbc.sql(
                        "select version, at, coalesce(seen, at) from negotiation.look where person = :person and text = :text")
                .param("person", person)
                .param("text", text)
                .query((row, number) -> new Look(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * When the last of what can be seen on a text was sent or withdrawn. Of those there is one at a time, each timed in its turn:
     * whatever is not there yet has a later time than all that is, and nobody who looks has to wait for it.
     */
    Instant latest(UUID text) {
        return jdbc.sql("""
                        select coalesce(max(greatest(sent_at, withdrawn_at)), to_timestamp(0))
                        from negotiation.proposal where text = :text""")
                .param("text", text)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    void note(UUID person, UUID text, Look look) {
        jdbc.sql("""
                        insert into negotiation.look (person, text, version, at, seen)
                        values (:person, :text, :version, :at, :seen)
                        on conflict (person, text) do update
                        set version = excluded.version, at = excluded.at, seen = excluded.seen""")
                .param("person", person)
                .param("text", text)
                .param("version", look.version())
                .param("at", Timestamp.from(look.at()))
                .param("seen", Timestamp.from(look.seen()))
                .update();
    }
}
