package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.stakeholders.SideEventRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a database holds from before anybody was asked of side events is taken for no answer. */
class UndecidedRulesTests extends InParticipation {

    private static final String FIRST = "alter table stakeholders.accreditation disable trigger";
    private static final String LAST = "alter table stakeholders.accreditation enable trigger keeps_modality;";

    @Autowired
    TransactionTemplate transaction;

    /** By both, Member States were asked already. */
    @Test
    void onlyWhatWasSetBeforeTheQuestionWasAskedIsUndecidedAfterwards() {
        var old = accreditation.id();
        var since = made.open(null, true, SideEventRule.WITH_STATE);
        made.accredited(since, harbour, arvenia);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role none").update();
            jdbc.sql("alter table stakeholders.accreditation disable trigger keeps_modality")
                    .update();
            jdbc.sql("update stakeholders.accreditation set set_at = '2000-01-01' where id = :id")
                    .param("id", old)
                    .update();
            jdbc.sql("alter table stakeholders.accreditation enable trigger keeps_modality")
                    .update();
            jdbc.sql(migration()).update();
            assertThat(rule(old)).isEqualTo("UNDECIDED");
            assertThat(rule(since.id())).isEqualTo("WITH_STATE");
        });
    }

    private String rule(UUID id) {
        return jdbc.sql("select side_events from stakeholders.accreditation where id = :id")
                .param("id", id)
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
