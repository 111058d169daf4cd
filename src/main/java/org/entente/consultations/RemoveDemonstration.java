package org.entente.consultations;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Chronicle;
import org.entente.documents.FileStore;
import org.entente.documents.HoldsFiles;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.DemonstrationOffer;
import org.entente.ground.Terminal;
import org.entente.parties.Parties;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code demo remove}: everything fictitious goes, with its files and its acts, and nothing else. */
@Component
class RemoveDemonstration implements Command {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Chronicle chronicle;
    private final FileStore files;
    private final List<HoldsFiles> holders;
    private final DemonstrationOffer offer;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RemoveDemonstration(
            JdbcClient jdbc,
            Parties parties,
            Chronicle chronicle,
            FileStore files,
            List<HoldsFiles> holders,
            DemonstrationOffer offer,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.chronicle = chronicle;
        this.files = files;
        this.holders = holders;
        this.offer = offer;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String words() {
        return "demo remove";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var only = filesOfTheDemonstrationOnly();
        holders.forEach(holder -> only.addAll(holder.ofTheDemonstration()));
        var removed = Objects.requireNonNull(transaction.execute(status -> remove()));
        holders.forEach(holder -> only.removeAll(holder.among(only)));
        only.forEach(files::remove);
        terminal.say("consultations.demonstration.removed", removed);
        return 0;
    }

    private int remove() {
        tellTheIndex();
        jdbc.sql("delete from consultations.report where fictitious").update();
        var count = jdbc.sql("delete from consultations.consultation where fictitious")
                .update();
        parties.removeFictitious();
        chronicle.removeDemonstration();
        // Whoever has taken it out is not given it again.
        offer.settle();
        return count;
    }

    /** What it holds of the demonstration has to be looked at again, and will be found gone. */
    private void tellTheIndex() {
        events.publishEvent(new FictitiousConsultationsLeave(ids("consultations.consultation where fictitious")));
        events.publishEvent(new WholesChanged(ReportShelf.NAME, ids("consultations.report where fictitious")));
        events.publishEvent(
                new WholesChanged(ConsultationShelf.NAME, ids("consultations.consultation where fictitious")));
        events.publishEvent(new WholesChanged(StatementShelf.NAME, ids("""
                consultations.statement where consultation in (select id from consultations.consultation where fictitious)""")));
    }

    private Set<UUID> ids(String of) {
        return Set.copyOf(jdbc.sql("select id from " + of)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** By their SHA-256: of its statements and uploads, and of none of the record's. */
    private Set<String> filesOfTheDemonstrationOnly() {
        return new HashSet<>(jdbc.sql("""
                        with named as (
                            select v.sha256, c.fictitious from consultations.version v
                            join consultations.statement s on s.id = v.statement
                            join consultations.consultation c on c.id = s.consultation
                            union all
                            select u.sha256, c.fictitious from consultations.upload u
                            join consultations.consultation c on c.id = u.consultation)
                        select sha256 from named group by sha256 having bool_and(fictitious)""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }
}
