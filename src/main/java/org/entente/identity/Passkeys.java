package org.entente.identity;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The public halves of passkeys, each its person's; Spring Security reads and writes them in its own words. */
@Repository
class Passkeys implements UserCredentialRepository {

    private static final RowMapper<Passkey> PASSKEY = (row, number) -> new Passkey(
            row.getString("id"),
            row.getString("name"),
            row.getTimestamp("added_at").toInstant(),
            instant(row.getTimestamp("last_used")));

    private static final RowMapper<CredentialRecord> RECORD = (row, number) -> ImmutableCredentialRecord.builder()
            .credentialId(Bytes.fromBase64(row.getString("id")))
            .userEntityUserId(handle(row.getObject("person", UUID.class)))
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
            .signatureCount(row.getLong("signature_count"))
            .uvInitialized(row.getBoolean("user_verified"))
            .backupEligible(row.getBoolean("backup_eligible"))
            .backupState(row.getBoolean("backup_state"))
            .transports(Arrays.stream(row.getString("transports").split(","))
                    .filter(name -> !name.isEmpty())
                    .map(AuthenticatorTransport::valueOf)
                    .collect(Collectors.toSet()))
            .attestationObject(new Bytes(row.getBytes("attestation_object")))
            .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
            .created(row.getTimestamp("added_at").toInstant())
            .label(row.getString("name"))
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Under this handle an authenticator keeps the person: their id, which says nothing about them. */
    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static Optional<UUID> person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? Optional.of(new UUID(bytes.getLong(), bytes.getLong())) : Optional.empty();
    }

    List<Passkey> of(UUID person) {
        return jdbc.sql("select * from identity.passkey where person = :person order by added_at, id")
                .param("person", person)
                .query(PASSKEY)
                .list();
    }

    /** Only one's own; answers its name. */
    Optional<String> remove(UUID person, String id) {
        return jdbc.sql("delete from identity.passkey where person = :person and id = :id returning name")
                .param("person", person)
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    void removeAll(UUID person) {
        jdbc.sql("delete from identity.passkey where person = :person")
                .param("person", person)
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from identity.passkey where id = :id")
                .param("id", credentialId.toBase64UrlString())
                .update();
    }

    /** A new one, or an old one that has signed once more. */
    @Override
    public void save(CredentialRecord record) {
        var used = jdbc.sql("""
                        update identity.passkey
                        set signature_count = :count, backup_state = :backup, last_used = :now where id = :id""")
                .param("count", record.getSignatureCount())
                .param("backup", record.isBackupState())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.getCredentialId().toBase64UrlString())
                .update();
        if (used == 0) add(record);
    }

    private void add(CredentialRecord record) {
        jdbc.sql("""
                        insert into identity.passkey (id, person, name, public_key, signature_count, user_verified,
                            backup_eligible, backup_state, transports, attestation_object, client_data, added_at)
                        values (:id, :person, :name, :key, :count, :verified, :eligible, :backup, :transports, :attestation,
                            :client, :now)""")
                .param("id", record.getCredentialId().toBase64UrlString())
                .param("person", person(record.getUserEntityUserId()).orElseThrow())
                .param("name", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backup", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param(
                        "attestation",
                        Objects.requireNonNull(record.getAttestationObject()).getBytes())
                .param(
                        "client",
                        Objects.requireNonNull(record.getAttestationClientDataJSON())
                                .getBytes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from identity.passkey where id = :id")
                .param("id", credentialId.toBase64UrlString())
                .query(RECORD)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql("select * from identity.passkey where person = :person order by added_at, id")
                .param("person", person(userId).orElseThrow())
                .query(RECORD)
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
