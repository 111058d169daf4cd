package org.entente.consultations;

import java.sql.Types;
import java.util.Map;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.springframework.jdbc.core.SqlParameterValue;

/** What a reader sees of statements, as a condition for lists and counts; of one statement, it is asked itself. */
final class Seen {

    private Seen() {}

    /** Of rows with the columns {@code shown_to}, {@code named} and {@code party}, such as a statement's or a tally's. */
    static String of(String alias) {
        return "(%1$s.shown_to = any(:audiences) or %1$s.party = :own or %1$s.shown_to = 'NAMED' and %1$s.named && :ids)"
                .formatted(alias);
    }

    static Map<String, Object> by(Reader reader) {
        var own = reader.delegate().map(Delegate::party).orElse(null);
        return Map.of(
                "audiences", reader.audiences().stream().map(Enum::name).toArray(String[]::new),
                "own", new SqlParameterValue(Types.OTHER, own),
                "ids", Sql.array(reader.ids()));
    }
}
