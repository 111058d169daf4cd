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
    private static final long LATEST = -1;
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
     * @param version how often a reason or a ruling has been used up: by it words that come late are known
     */
    public record Note(String note, String reason, String ruling, long version) {

        static final Note NONE = new Note("", "", "", 0);

        static Note typed(MultiValueMap<String, String> typed) {
            return new Note(word(typed, "note"), word(typed, "reason"), word(typed, "ruling"), version(typed));
        }

        /** Whoever does not say from which it was made is taken to have the latest. */
        private static long version(MultiValueMap<String, String> typed) {
            var version = word(typed, "version");
            return version.matches("\\d{1,18}") ? Long.parseLong(version) : LATEST;
        }

        private static String word(MultiValueMap<String, String> typed, String field) {
            var value = typed.getFirst(field);
            return value == null ? "" : value.strip();
        }

        Note at(long latest) {
            return new Note(note, reason, ruling, latest);
        }

        Note withoutReason() {
            return new Note(note, "", ruling, version);
        }

        Note withoutRuling() {
            return new Note(note, reason, "", version);
        }

        /** Of what was typed in a form that a used reason or ruling has overtaken, words for an act were not kept. */
        boolean hasDropped(MultiValueMap<String, String> typed) {
            var from = version(typed);
            return from != LATEST && from != version && !(reason.isEmpty() && ruling.isEmpty());
        }
    }

    Note of(UUID meeting, Delegate by) {
        return jdbc.sql(
                        "select note, reason, ruling, version from meetings.console_note where meeting = :meeting and by_person = :by")
                .param("meeting", meeting)
                .param("by", by.person())
                .query((row, number) -> new Note(
                        row.getString("note"),
                        row.getString("reason"),
                        row.getString("ruling"),
                        row.getLong("version")))
                .optional()
                .orElse(Note.NONE);
    }

    /** What came along with an act, as of now; where nothing was sent, nothing is forgotten either. */
    Note keepTyped(UUID meeting, MultiValueMap<String, String> typed, Delegate by, Instant now) {
        var note = Note.typed(typed);
        return FIELDS.stream().anyMatch(typed::containsKey) ? note.at(keep(meeting, note, by, now)) : note;
    }

    /** Words for an act are kept only from a form that knows what was used up: one that comes late would bring it back. */
    private long keep(UUID meeting, Note note, Delegate by, Instant now) {
        return jdbc.sql("""
                        insert into meetings.console_note as kept (meeting, note, reason, ruling, at, by_person)
                        values (:meeting, :note, :reason, :ruling, :at, :by)
                        on conflict (meeting, by_person) do update set note = :note, at = :at,
                            reason = case when :version in (kept.version, :latest) then :reason else kept.reason end,
                            ruling = case when :version in (kept.version, :latest) then :ruling else kept.ruling end
                        returning version""")
                .param("meeting", meeting)
                .param("note", note.note())
                .param("reason", note.reason())
                .param("ruling", note.ruling())
                .param("version", note.version())
                .param("latest", LATEST)
                .param("at", Sql.moment(now))
                .param("by", by.person())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void useReason(UUID meeting, Delegate by, Instant now) {
        use("update meetings.console_note set reason = '', version = version + 1, at = :at", meeting, by, now);
    }

    void useRuling(UUID meeting, Delegate by, Instant now) {
        use("update meetings.console_note set ruling = '', version = version + 1, at = :at", meeting, by, now);
    }

    private void use(String update, UUID meeting, Delegate by, Instant now) {
        jdbc.sql(update + " where meeting = :meeting and by_person = :by")
                .param("at", Sql.moment(now))
                .param("meeting", meeting)
                .param("by", by.person())
                .update();
    }
}
