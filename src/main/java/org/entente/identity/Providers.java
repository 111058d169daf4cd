package org.entente.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The providers by which delegations let their people in: one each, until it has ended. */
@Repository
class Providers {

    private static final RowMapper<Provider> PROVIDER = (row, number) -> new Provider(
            row.getObject("id", UUID.class),
            row.getObject("delegation", UUID.class),
            row.getString("issuer"),
            row.getString("client"),
            row.getString("secret"),
            new Provider.Claims(
                    row.getString("email_claim"), row.getString("verified_claim"), row.getString("name_claim")),
            List.of(domains(row)),
            role(row.getString("joining_role")),
            row.getBoolean("paused"),
            row.getTimestamp("set_at").toInstant(),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final Seal seal;

    Providers(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Paused or not, for whoever keeps it. */
    Optional<Provider> of(Delegation delegation) {
        return jdbc.sql("select * from identity.provider where delegation = :delegation and ended_at is null")
                .param("delegation", delegation.id())
                .query(PROVIDER)
                .optional();
    }

    /** Those that let people in now. */
    List<Provider> open() {
        return jdbc.sql("select * from identity.provider where ended_at is null and not paused order by set_at, id")
                .query(PROVIDER)
                .list();
    }

    Optional<Provider> open(UUID id) {
        return open().stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    String secret(Provider provider) {
        return new String(seal.open(provider.id(), provider.secret()), StandardCharsets.UTF_8);
    }

    void add(Delegation delegation, ProviderForm form, Delegate by, Instant now) {
        var id = UUID.randomUUID();
        told(jdbc.sql("""
                        insert into identity.provider
                            (id, delegation, issuer, client, secret, email_claim, verified_claim, name_claim, domains,
                             joining_role, paused, set_at, set_by)
                        values (:id, :delegation, :issuer, :client, :secret, :email, :verified, :name, :domains,
                            :role, :paused, :now, :by)"""), form, by, now)
                .param("id", id)
                .param("delegation", delegation.id())
                .param("secret", sealed(id, form))
                .update();
    }

    /** Of two changes at once the second is told. */
    void change(Provider provider, ProviderForm form, Delegate by, Instant now) {
        var rows = told(jdbc.sql("""
                        update identity.provider
                        set issuer = :issuer, client = :client, secret = coalesce(:secret, secret), email_claim = :email,
                            verified_claim = :verified, name_claim = :name, domains = :domains, joining_role = :role,
                            paused = :paused, set_at = :now, set_by = :by, lock = lock + 1
                        where id = :id and lock = :lock and ended_at is null"""), form, by, now)
                .param("id", provider.id())
                .param("lock", form.knownLock())
                .param("secret", form.secret().isEmpty() ? null : sealed(provider.id(), form), Types.VARCHAR)
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("The provider was changed meanwhile");
    }

    /** False where somebody else has ended it in the meantime. */
    boolean end(UUID id, Delegate by, Instant now) {
        return jdbc.sql("""
                        update identity.provider set ended_at = :now, ended_by = :by where id = :id and ended_at is null""")
                        .param("id", id)
                        .param("by", by.person())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec told(
            JdbcClient.StatementSpec statement, ProviderForm form, Delegate by, Instant now) {
        var role = form.joiningRole();
        return statement
                .param("issuer", form.issuer())
                .param("client", form.client())
                .param("email", form.email())
                .param("verified", form.verified())
                .param("name", form.name())
                .param("domains", form.domainList().toArray(String[]::new))
                .param("role", role == null ? null : role.name(), Types.VARCHAR)
                .param("paused", form.isPaused())
                .param("by", by.person())
                .param("now", Timestamp.from(now));
    }

    private String sealed(UUID id, ProviderForm form) {
        return seal.seal(id, form.secret().getBytes(StandardCharsets.UTF_8));
    }

    private static String[] domains(ResultSet row) throws SQLException {
        return (String[]) row.getArray("domains").getArray();
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }
}
