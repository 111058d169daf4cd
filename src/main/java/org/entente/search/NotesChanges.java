package org.entente.search;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Notes what the index has to look at again, in the transaction that changes it: either both stand or neither. */
@Component
class NotesChanges {

    private final NamedParameterJdbcOperations jdbc;

    NotesChanges(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void note(ReadableChanged changed) {
        List<MapSqlParameterSource> rows = changed.wholes().stream()
                .map(whole -> new MapSqlParameterSource("shelf", changed.shelf()).addValue("whole", whole))
                .toList();
        jdbc.batchUpdate(
                "insert into search.change (shelf, whole) values (:shelf, :whole)",
                rows.toArray(MapSqlParameterSource[]::new));
    }
}
