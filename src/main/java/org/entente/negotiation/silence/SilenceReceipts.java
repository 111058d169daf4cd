package org.entente.negotiation.silence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which delegation has acknowledged receipt: its own business, and that of those who hold an office. */
@Repository
class SilenceReceipts {

    private final JdbcClient jdbc;

    SilenceReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as the reader of this request may know; the database answers for that. */
    Map<UUID, Instant> of(UUID silence) {
        var receipts = new LinkedHashMap<UUID, Instant>();
        jdbc.sql("select party, at from negotiation.silence_receipt where silence = :silence order by at, party")
                .param("silence", silence)
                .query(row -> {
                    receipts.put(
                            row.getObject("party", UUID.class),
                            row.getTimestamp("at").toInstant());
                });
        return receipts;
    }

    Optional<Instant> of(UUID silence, UUID party) {
        return Optional.ofNullable(of(silence).get(party));
    }

    /** False where it was acknowledged already. */
    boolean add(UUID silence, UUID party, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.silence_receipt (silence, party, at, by_person)
                                values (:silence, :party, :at, :by) on conflict do nothing""")
                        .param("silence", silence)
                        .param("party", party)
                        .param("at", Timestamp.from(at))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }
}
