package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.MultiValueMap;

/** What an officer has typed at a meeting's console and not used yet: its own, at whatever machine; it outlives the browser it was typed in. */
@Repository
public class ConsoleNotes {

    static final int LONGEST = 4000;
    private static final List<String> FIELDS = List.of("note", "reason", "ruling");

    private final JdbcClient jdbc;

    ConsoleNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The words in the fields of a console.
     *
     * @param note for nobody but whoever typed it
     * @param reason of the next change of order
     * @param ruling on the point of order that is before the meeting
     */
    public record Note(String note, String reason, String ruling) {

        static final Note NONE = new Note("", "", "");

        static Note typed(MultiValueMap<String, String> typed) {
            return new Note(word(typed, "note"), word(typed, "reason"), word(typed, "ruling"));
        }

        private static String word(MultiValueMap<String, String> typed, String field) {
            var value = typed.getFirst(field);
            return value == null ? "" : value.strip();
        }

        Note withoutRuling() {
            return new Note(note, reason, "");
        }
    }

    Note of(UUID meeting, Delegate by) {
        return jdbc.sql(
                        "select note, reason, ruling from meetings.console_note where meeting = :meeting and by_person = :by")
                .param("meeting", meeting)
                .param("by", by.person())
                .query((row, number) ->
                        new Note(row.getString("note"), row.getString("reason"), row.getString("ruling")))
                .optional()
                .orElse(Note.NONE);
    }

    /** What came along with an act; where nothing was sent, nothing is forgotten either. */
    Note keepTyped(UUID meeting, MultiValueMap<String, String> typed, Delegate by, Instant now) {
        var note = Note.typed(typed);
        if (FIELDS.stream().anyMatch(typed::containsKey)) keep(meeting, note, by, now);
        return note;
    }

    void keep(UUID meeting, Note note, Delegate by, Instant now) {
        jdbc.sql("""
                        insert into meetings.console_note (meeting, note, reason, ruling, at, by_person)
                        values (:meeting, :note, :reason, :ruling, :at, :by)
                        on conflict (meeting, by_person) do update set note = :note, reason = :reason, ruling = :ruling, at = :at""")
                .param("meeting", meeting)
                .param("note", note.note())
                .param("reason", note.reason())
                .param("ruling", note.ruling())
                .param("at", Sql.moment(now))
                .param("by", by.person())
                .update();
    }
}
