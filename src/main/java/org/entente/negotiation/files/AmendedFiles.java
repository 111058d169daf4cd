package org.entente.negotiation.files;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found in files, for those who sent them. */
@Repository
class AmendedFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<AmendedFile> FILE = (row, at) -> new AmendedFile(
            row.getObject("id", UUID.class),
            row.getObject("text", UUID.class),
            row.getObject("version", UUID.class),
            row.getObject("party", UUID.class),
            row.getString("file_name"),
            JSON.readValue(row.getString("findings"), Findings.class),
            row.getTimestamp("sent_at").toInstant(),
            Set.copyOf(Arrays.asList((Integer[]) row.getArray("discarded").getArray())),
            Sql.instant(row, "discarded_at"));

    private final JdbcClient jdbc;

    AmendedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a delegation, or of the house; the newest first. */
    List<AmendedFile> on(Delegate delegate, NegotiatedText text) {
        return jdbc
                .sql("select * from negotiation.amended_file where text = :text order by sent_at desc, id")
                .param("text", text.id())
                .query(FILE)
                .list()
                .stream()
                .filter(file -> file.isOf(delegate))
                .toList();
    }

    /** To anybody else it does not exist. */
    AmendedFile of(Delegate delegate, NegotiatedText text, UUID id) {
        return jdbc.sql("select * from negotiation.amended_file where id = :id and text = :text")
                .param("id", id)
                .param("text", text.id())
                .query(FILE)
                .optional()
                .filter(file -> file.isOf(delegate))
                .orElseThrow(NoSuchElementException::new);
    }

    /** One that was found, or all; however often it is pressed. */
    void discard(AmendedFile file, @Nullable Integer number, Instant at) {
        if (number == null)
            change(file, "discarded_at = coalesce(discarded_at, :at)", Map.of("at", Timestamp.from(at)));
        else change(file, "discarded = array_append(array_remove(discarded, :number), :number)", of(number));
    }

    void bringBack(AmendedFile file, @Nullable Integer number) {
        if (number == null) change(file, "discarded_at = null", Map.of());
        else change(file, "discarded = array_remove(discarded, :number)", of(number));
    }

    private static Map<String, Integer> of(int number) {
        return Map.of("number", number);
    }

    private void change(AmendedFile file, String what, Map<String, ?> with) {
        jdbc.sql("update negotiation.amended_file set " + what + " where id = :id")
                .params(with)
                .param("id", file.id())
                .update();
    }

    void add(AmendedFile file, UUID by) {
        jdbc.sql("""
                        insert into negotiation.amended_file (id, text, version, party, file_name, findings, sent_at, sent_by)
                        values (:id, :text, :version, :party, :name, :findings::jsonb, :at, :by)""")
                .param("id", file.id())
                .param("text", file.text())
                .param("version", file.version())
                .param("party", file.party(), Types.OTHER)
                .param("name", file.fileName())
                .param("findings", JSON.writeValueAsString(file.findings()))
                .param("at", Timestamp.from(file.sentAt()))
                .param("by", by)
                .update();
    }
}
