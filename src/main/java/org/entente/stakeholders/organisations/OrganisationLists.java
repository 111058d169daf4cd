package org.entente.stakeholders.organisations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Delegate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that were brought in, with what was to be said of their lines; for officers. */
@Repository
class OrganisationLists {

    private static final String SELECT = """
            select o.*,
                   (select count(*) from stakeholders.listed l where l.list = o.id and l.state = 'ADDED') as added,
                   (select count(*) from stakeholders.listed l where l.list = o.id and l.state = 'WAITING') as waiting,
                   (select count(*) from stakeholders.listed l where l.list = o.id and l.state in ('SAME', 'ANOTHER')) as decided,
                   (select count(*) from stakeholders.list_note n where n.list = o.id and not n.taken) as untaken
            from stakeholders.organisation_list o\s""";

    private static final RowMapper<OrganisationList> LIST = (row, number) -> new OrganisationList(
            row.getObject("id", UUID.class),
            row.getString("file_name"),
            row.getTimestamp("at").toInstant(),
            row.getInt("lines"),
            row.getInt("added"),
            row.getInt("waiting"),
            row.getInt("decided"),
            row.getInt("untaken"));

    private final JdbcClient jdbc;

    OrganisationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String fileName, int lines, Instant at) {
        jdbc.sql(
                        "insert into stakeholders.organisation_list (id, file_name, lines, at) values (:id, :name, :lines, :at)")
                .param("id", id)
                .param("name", fileName)
                .param("lines", lines)
                .param("at", Timestamp.from(at))
                .update();
    }

    void note(UUID list, ListNote note) {
        jdbc.sql("""
                        insert into stakeholders.list_note (list, line, col, remark, taken, word)
                        values (:list, :line, :column, :remark, :taken, :word)""")
                .param("list", list)
                .param("line", note.line())
                .param("column", note.column())
                .param("remark", note.remark().name())
                .param("taken", note.remark().isTaken())
                .param("word", note.word())
                .update();
    }

    List<OrganisationList> all(Delegate officer) {
        officer.asOfficer();
        return jdbc.sql(SELECT + "order by o.at desc, o.id limit 100")
                .query(LIST)
                .list();
    }

    OrganisationList get(Delegate officer, UUID id) {
        officer.asOfficer();
        return get(id);
    }

    OrganisationList get(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(LIST)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    List<ListNote> notes(UUID list) {
        return jdbc.sql("select * from stakeholders.list_note where list = :list order by taken, line, col")
                .param("list", list)
                .query((row, number) -> new ListNote(
                        row.getInt("line"),
                        row.getString("col"),
                        Remark.valueOf(row.getString("remark")),
                        row.getString("word")))
                .list();
    }
}
