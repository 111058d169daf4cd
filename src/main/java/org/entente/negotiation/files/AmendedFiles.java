package org.entente.negotiation.files;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.web.Delegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found in files, for those who sent them. */
@Repository
class AmendedFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    AmendedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To anybody else it does not exist. */
    AmendedFile of(Delegate delegate, NegotiatedText text, UUID id) {
        return jdbc.sql("select * from negotiation.amended_file where id = :id and text = :text")
                .param("id", id)
                .param("text", text.id())
                .query((row, number) -> new AmendedFile(
                        id,
                        row.getObject("text", UUID.class),
                        row.getObject("version", UUID.class),
                        row.getObject("party", UUID.class),
                        row.getString("file_name"),
                        JSON.readValue(row.getString("findings"), Findings.class),
                        row.getTimestamp("sent_at").toInstant()))
                .optional()
                .filter(file -> file.isOf(delegate))
                .orElseThrow(NoSuchElementException::new);
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
