package org.entente.chronicle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One act as it stands in the record.
 *
 * @param day to whose head it counts; where two ended around midnight, the later of the two days
 * @param facts canonical JSON, which is part of what was hashed
 * @param format by which rule it was hashed: 1 until the days had heads, 2 since
 * @param salt random, so that nobody can guess an act from a head; null in format 1
 */
public record Entry(
        Chain chain,
        long number,
        LocalDate day,
        Instant at,
        @Nullable UUID byPerson,
        @Nullable UUID delegation,
        @Nullable UUID party,
        String name,
        String about,
        String facts,
        int format,
        @Nullable String salt,
        String previous,
        String hash) {

    static final int FORMAT = 2;

    static final String COLUMNS =
            "chain, number, day, at, by_person, delegation, party, name, about, facts, format, salt, previous, hash";

    static final RowMapper<Entry> ROW = (row, number) -> new Entry(
            Chain.valueOf(row.getString("chain")),
            row.getLong("number"),
            row.getObject("day", LocalDate.class),
            row.getTimestamp("at").toInstant(),
            row.getObject("by_person", UUID.class),
            row.getObject("delegation", UUID.class),
            row.getObject("party", UUID.class),
            row.getString("name"),
            row.getString("about"),
            row.getString("facts"),
            row.getInt("format"),
            row.getString("salt"),
            row.getString("previous"),
            row.getString("hash"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What a chain begins after. */
    static Entry nothingYet(Chain chain) {
        return end(chain, 0, LocalDate.MIN, "");
    }

    /** What the next is chained to; of what was done it knows nothing. */
    static Entry end(Chain chain, long number, LocalDate day, String hash) {
        return new Entry(chain, number, day, Instant.EPOCH, null, null, null, "", "", "{}", FORMAT, null, "", hash);
    }

    /** The same with the hash that belongs to it. */
    Entry hashed() {
        return new Entry(
                chain,
                number,
                day,
                at,
                byPerson,
                delegation,
                party,
                name,
                about,
                facts,
                format,
                salt,
                previous,
                sha256(canonical()));
    }

    /** One of the act's facts as text; empty where it has none of that name. */
    public String fact(String fact) {
        return facts(fact).asString("");
    }

    /** Everything of one name among the facts. */
    JsonNode facts(String fact) {
        return JSON.readTree(facts).path(fact);
    }

    /** Whether nothing in it has changed since it was hashed. */
    boolean isWhole() {
        return hash.equals(sha256(canonical()));
    }

    /** Exactly what was hashed, in UTF-8. */
    public String canonical() {
        return format == 1 ? lines() : object();
    }

    private String lines() {
        return String.join(
                "\n", previous, at.toString(), byPerson == null ? "" : byPerson.toString(), name, about, facts);
    }

    /** The facts as they are stored: where they were not canonical any more, the hash would not fit. */
    private String object() {
        return "{\"about\":" + Canonical.quoted(about)
                + ",\"at\":\"" + MICROSECONDS.format(at)
                + "\",\"by\":" + quoted(byPerson)
                + ",\"day\":\"" + day
                + "\",\"delegation\":" + quoted(delegation)
                + ",\"facts\":" + facts
                + ",\"format\":" + format
                + ",\"name\":" + Canonical.quoted(name)
                + ",\"party\":" + quoted(party)
                + ",\"previous\":" + Canonical.quoted(previous)
                + ",\"salt\":" + Canonical.quoted(String.valueOf(salt))
                + "}";
    }

    private static String quoted(@Nullable UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
