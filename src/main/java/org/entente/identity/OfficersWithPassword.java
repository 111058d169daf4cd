package org.entente.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anyone can let others in. */
@Component
class OfficersWithPassword {

    private final JdbcClient jdbc;

    OfficersWithPassword(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exist() {
        return jdbc.sql("""
                        select exists (select from identity.person
                                       where role = 'OFFICER' and password_hash is not null and disabled_at is null)""").query((row, number) -> row.getBoolean(1)).single();
    }

    /** The first officer, who has not come in yet. */
    Optional<UUID> waiting() {
        return jdbc.sql("""
                        select id from identity.person
                        where role = 'OFFICER' and password_hash is null and disabled_at is null and invited_by is null
                        order by invited_at limit 1""")
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }
}
