package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.AccreditationChanged;
import org.entente.stakeholders.AccreditationSet;
import org.entente.stakeholders.SideEventRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a database holds from before anybody was asked of side events is taken for no answer. */
class UndecidedRulesTests extends InParticipation {

    private static final String FIRST = "alter table stakeholders.accreditation disable trigger";
    private static final String LAST = "alter table stakeholders.accreditation enable trigger keeps_modality;";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    /** By each of them, Member States were asked already. */
    @Test
    void onlyWhatNobodyWasAskedOfIsUndecidedAfterwards() {
        var old = circulated();
        var since = circulated();
        var changed = circulated();
        var demonstrated = circulated();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            events.publishEvent(new AccreditationSet(
                    since.id(),
                    since.process(),
                    since.session(),
                    null,
                    since.modality(),
                    officer.person(),
                    Instant.now()));
            events.publishEvent(
                    new AccreditationChanged(changed.id(), changed.modality(), officer.person(), Instant.now()));
            jdbc.sql("set local role none").update();
            jdbc.sql(FIRST + " keeps_modality").update();
            for (var each : List.of(old, since, changed)) setBySomebody(each);
            jdbc.sql(LAST).update();
            wasSetBeforeTheQuestion(old, since);
            wasSetBeforeTheQuestion(changed, since);
            jdbc.sql(migration()).update();
            assertThat(rule(old)).isEqualTo("UNDECIDED");
            assertThat(rule(since)).as("whenever this database was made").isEqualTo("WITH_STATE");
            assertThat(rule(changed)).as("answered later").isEqualTo("WITH_STATE");
            assertThat(rule(demonstrated)).as("set by the program").isEqualTo("WITH_STATE");
        });
    }

    private Accreditation circulated() {
        var circulated = made.open(bodies.fictitious().id(), true, SideEventRule.WITH_STATE);
        made.accredited(circulated, harbour, arvenia);
        return circulated;
    }

    /** Long ago, as far as the clock of this database knows. */
    private void setBySomebody(Accreditation accreditation) {
        jdbc.sql("update stakeholders.accreditation set set_by = :by, set_at = '2000-01-01' where id = :id")
                .param("by", officer.person())
                .param("id", accreditation.id())
                .update();
    }

    /** The act as it was written then: the same, without what nobody asked. */
    private void wasSetBeforeTheQuestion(Accreditation accreditation, Accreditation as) {
        assertThat(jdbc.sql("""
                        insert into chronicle.act select (jsonb_populate_record(a, jsonb_build_object(
                            'number', a.number + 1000 + floor(random() * 1e9), 'previous', gen_random_uuid(), 'hash', gen_random_uuid(),
                            'about', :about, 'facts', (a.facts::jsonb #- '{modality,sideEvents}')::text))).*
                        from chronicle.act a where a.about = :as and a.name = 'AccreditationSet'""")
                        .param("about", accreditation.path())
                        .param("as", as.path())
                        .update())
                .isEqualTo(1);
    }

    private String rule(Accreditation accreditation) {
        return jdbc.sql("select side_events from stakeholders.accreditation where id = :id")
                .param("id", accreditation.id())
                .query(String.class)
                .single();
    }

    /** As the migration says it, and no copy of it. */
    private static String migration() {
        try {
            var file = new ClassPathResource("db/migration/stakeholders/V5__labels_and_undecided_rules.sql");
            var sql = file.getContentAsString(StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf(FIRST), sql.indexOf(LAST) + LAST.length());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
