package org.entente.stakeholders.organisations;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.stakeholders.OrganisationKind;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of lists that named an organisation, for officers. */
@Repository
class ListedOrganisations {

    private static final int MOST_SHOWN = 200;

    private static final RowMapper<ListedOrganisation> LISTED = (row, number) -> new ListedOrganisation(
            row.getObject("id", UUID.class),
            row.getObject("list", UUID.class),
            row.getInt("line"),
            row.getInt("nth"),
            row.getString("name"),
            row.getString("site"),
            row.getObject("seat", UUID.class),
            OrganisationKind.of(row.getString("kind")).orElseThrow(),
            row.getString("called"),
            Language.of(row.getString("language")).orElseThrow(),
            ListedOrganisation.State.valueOf(row.getString("state")),
            row.getObject("party", UUID.class));

    private final JdbcClient jdbc;

    ListedOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where a list has said word for word the same before. */
    boolean add(ListedOrganisation each) {
        return jdbc.sql("""
                        insert into stakeholders.listed (id, list, line, nth, name, site, seat, kind, called, language, state, party)
                        values (:id, :list, :line, :nth, :name, :site, :seat, :kind, :called, :language, :state, :party)
                        on conflict do nothing""")
                        .param("id", each.id())
                        .param("list", each.list())
                        .param("line", each.line())
                        .param("nth", each.nth())
                        .param("name", each.name())
                        .param("site", each.site())
                        .param("seat", each.seat(), Types.OTHER)
                        .param("kind", each.kind().name())
                        .param("called", each.called())
                        .param("language", each.language().code())
                        .param("state", each.state().name())
                        .param("party", each.party(), Types.OTHER)
                        .update()
                == 1;
    }

    ListedOrganisation get(Delegate officer, UUID id) {
        officer.asOfficer();
        return jdbc.sql("select * from stakeholders.listed where id = :id")
                .param("id", id)
                .query(LISTED)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** As they stand in their lists; the rest follows once these are decided. */
    List<ListedOrganisation> waiting(Delegate officer) {
        officer.asOfficer();
        return jdbc.sql("""
                        select l.* from stakeholders.listed l join stakeholders.organisation_list o on o.id = l.list
                        where l.state = 'WAITING' order by o.at, l.list, l.line limit :most""").param("most", MOST_SHOWN).query(LISTED).list();
    }

    void decide(ListedOrganisation decided, UUID by, Instant at) {
        Sql.mustChangeOne(jdbc.sql("""
                        update stakeholders.listed set state = :state, party = :party, decided_at = :at, decided_by = :by
                        where id = :id and state = 'WAITING'""")
                .param("state", decided.state().name())
                .param("party", decided.party(), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", decided.id())
                .update());
    }
}
