package org.entente.stakeholders.participation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As what organisations said at meetings what they said; once a meeting is over, it is never written again. */
@Repository
class LabelsAtMeetings {

    private final JdbcClient jdbc;

    LabelsAtMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that may still change, for the meeting is not over. */
    record Unsettled(UUID statement, UUID party) {}

    void add(UUID statement, UUID meeting, UUID party, ContributionLabel label, boolean settled) {
        jdbc.sql("""
                        insert into stakeholders.statement_label (statement, meeting, party, label, settled)
                        values (:statement, :meeting, :party, :label, :settled)""")
                .param("statement", statement)
                .param("meeting", meeting)
                .param("party", party)
                .param("label", label.name())
                .param("settled", settled)
                .update();
    }

    List<Unsettled> unsettled(UUID meeting) {
        return jdbc.sql("""
                        select statement, party from stakeholders.statement_label
                        where meeting = :meeting and not settled order by statement""")
                .param("meeting", meeting)
                .query((row, number) ->
                        new Unsettled(row.getObject("statement", UUID.class), row.getObject("party", UUID.class)))
                .list();
    }

    void settle(UUID statement, ContributionLabel label) {
        Sql.mustChangeOne(jdbc.sql(
                        "update stakeholders.statement_label set label = :label, settled = true where statement = :statement")
                .param("statement", statement)
                .param("label", label.name())
                .update());
    }

    Map<UUID, ContributionLabel> of(Collection<UUID> statements) {
        var labels = new HashMap<UUID, ContributionLabel>();
        jdbc.sql("select statement, label from stakeholders.statement_label where statement = any(:statements)")
                .param("statements", Sql.array(statements))
                .query(row -> {
                    labels.put(
                            row.getObject("statement", UUID.class), ContributionLabel.valueOf(row.getString("label")));
                });
        return labels;
    }

    void removeFictitious(Collection<UUID> parties) {
        jdbc.sql("delete from stakeholders.statement_label where party = any(:parties)")
                .param("parties", Sql.array(parties))
                .update();
    }
}
