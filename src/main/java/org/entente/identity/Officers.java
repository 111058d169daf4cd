package org.entente.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anyone can let others in. */
@Component
class Officers {

    private static final String OFFICER = """
            from identity.member m join identity.person p on p.id = m.person
            where 'OFFICER' = any(m.roles) and m.ended_at is null and p.disabled_at is null and\s""";

    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean haveComeIn() {
        return jdbc.sql("select exists (select 1 " + OFFICER + "m.accepted_at is not null)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The membership of the first officer, who has not come in yet. */
    Optional<UUID> waiting() {
        return jdbc.sql("select m.id " + OFFICER
                        + "m.accepted_at is null and m.invited_by is null order by m.invited_at limit 1")
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }
}
