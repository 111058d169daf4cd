package org.entente.negotiation.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.UnderDiscussion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was under discussion on each text, and is. */
@Repository
class Discussions implements UnderDiscussion {

    private final JdbcClient jdbc;

    Discussions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> paragraph(UUID text) {
        return on(text).map(Discussion::paragraph);
    }

    Optional<Discussion> on(UUID text) {
        return jdbc.sql("select * from negotiation.discussion where text = :text order by number desc limit 1")
                .param("text", text)
                .query((row, number) -> discussion(row))
                .optional()
                .flatMap(each -> each);
    }

    private static Optional<Discussion> discussion(ResultSet row) throws SQLException {
        var beside = language(row.getString("beside"));
        return Optional.ofNullable(row.getObject("paragraph", UUID.class))
                .map(paragraph -> new Discussion(paragraph, beside));
    }

    private static @Nullable Language language(@Nullable String code) {
        return code == null ? null : Language.of(code).orElse(null);
    }

    void note(UUID text, @Nullable UUID paragraph, @Nullable Language beside, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                        insert into negotiation.discussion (text, paragraph, beside, at, by_person)
                        values (:text, :paragraph, :beside, :at, :by)""")
                .param("text", text)
                .param("paragraph", paragraph, Types.OTHER)
                .param("beside", beside == null ? null : beside.code(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .update();
    }
}
