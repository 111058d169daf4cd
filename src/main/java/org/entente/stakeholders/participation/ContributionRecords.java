package org.entente.stakeholders.participation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.ConvenesRecords;
import org.entente.languages.Names;
import org.entente.meetings.statements.Records;
import org.entente.stakeholders.Accreditation;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where contributions are kept: a session’s in its record, beside what States say there; a cycle’s or a process’s in one of its own. */
@Repository
class ContributionRecords {

    private final Records records;
    private final Consultations consultations;
    private final ConvenesRecords convenes;
    private final JdbcClient jdbc;

    ContributionRecords(Records records, Consultations consultations, ConvenesRecords convenes, JdbcClient jdbc) {
        this.records = records;
        this.consultations = consultations;
        this.convenes = convenes;
        this.jdbc = jdbc;
    }

    /** Whether what is in it was said in a session, or for a process; not in a consultation that was convened for views. */
    boolean isOne(UUID consultation) {
        return records.session(consultation).isPresent()
                || jdbc.sql("select exists (select from stakeholders.contribution_record where consultation = :id)")
                        .param("id", consultation)
                        .query((row, number) -> row.getBoolean(1))
                        .single();
    }

    /**
     * Opened once, by whoever comes first.
     *
     * @param its the session of the cycle that it is for; null where it is for all of what the accreditation is for
     */
    @Transactional
    public Consultation opened(Accreditation accreditation, @Nullable UUID its, @Nullable UUID by) {
        var session = its == null ? accreditation.session() : its;
        if (session != null) return records.opened(session, by);
        Sql.hold(jdbc, "record of " + accreditation.id());
        return of(accreditation).orElseGet(() -> open(accreditation, by));
    }

    private Optional<Consultation> of(Accreditation accreditation) {
        return jdbc.sql("select consultation from stakeholders.contribution_record where accreditation = :id")
                .param("id", accreditation.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(consultations::get);
    }

    private Consultation open(Accreditation accreditation, @Nullable UUID by) {
        var record = convenes.convene(
                accreditation.titles(), null, null, new Names(Map.of()), accreditation.fictitious(), by);
        jdbc.sql("insert into stakeholders.contribution_record (accreditation, consultation) values (:id, :record)")
                .param("id", accreditation.id())
                .param("record", record.id())
                .update();
        return record;
    }
}
