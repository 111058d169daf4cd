package org.entente.consultations;

import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.parties.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code demo remove}: everything fictitious goes, and nothing else. */
@Component
class RemoveDemonstration implements Command {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final TransactionTemplate transaction;

    RemoveDemonstration(JdbcClient jdbc, Parties parties, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.transaction = transaction;
    }

    @Override
    public String words() {
        return "demo remove";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var removed = transaction.execute(status -> {
            jdbc.sql("delete from consultations.report where fictitious").update();
            var count = jdbc.sql("delete from consultations.consultation where fictitious")
                    .update();
            parties.removeFictitious();
            return count;
        });
        terminal.say("consultations.demonstration.removed", removed == null ? 0 : removed);
        return 0;
    }
}
