package org.entente.web;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;

/** {@link Audience#admits} as a condition for lists and counts that are one query; of one thing, it is asked itself. */
public final class Seen {

    private Seen() {}

    /** Of rows with the columns {@code shown_to}, {@code named} and {@code party}, such as a statement's or a tally's. */
    public static String of(String alias) {
        return of(alias + ".shown_to", alias + ".named", alias + ".party");
    }

    /** Of rows whose audience, named ids and owner stand in these columns. */
    public static String of(String audience, String named, String owner) {
        return "(%1$s = any(:reader_audiences) or %3$s = :reader_party or %1$s = 'NAMED' and %2$s && :reader_ids)"
                .formatted(audience, named, owner);
    }

    /** What the condition has to be told of its reader, by names that no query has for anything else. */
    public static Map<String, Object> by(Reader reader) {
        var own = reader.delegate().map(Delegate::party).orElse(null);
        return Map.of(
                "reader_audiences", reader.audiences().stream().map(Enum::name).toArray(String[]::new),
                "reader_party", new SqlParameterValue(Types.OTHER, own),
                "reader_ids", reader.ids().toArray(UUID[]::new));
    }
}
