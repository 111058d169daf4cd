package org.entente.consultations;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.entente.documents.FileStore;
import org.entente.live.Live;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Works through uploaded files one item at a time; how far each is stands in the database, so that nothing is done twice. */
@Component
class ImportJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<ImportJob> JOB = (row, number) -> new ImportJob(
            row.getObject("id", UUID.class),
            row.getObject("consultation", UUID.class),
            row.getString("sha256"),
            row.getString("file_name"),
            ImportJob.State.valueOf(row.getString("state")),
            row.getInt("total"),
            row.getInt("done"),
            row.getInt("statements"),
            row.getInt("paragraphs"),
            row.getObject("begun_by", UUID.class));

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Consultations consultations;
    private final Importer importer;
    private final TransactionTemplate transaction;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean working;
    private volatile Instant toldAt = Instant.MIN;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());
    private volatile boolean stopping;

    ImportJobs(
            JdbcClient jdbc,
            FileStore files,
            Consultations consultations,
            Importer importer,
            TransactionTemplate transaction,
            Live live,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${entente.jobs:true}") boolean working) {
        this.jdbc = jdbc;
        this.files = files;
        this.consultations = consultations;
        this.importer = importer;
        this.transaction = transaction;
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.working = working;
    }

    /** Those that were running when the program stopped go on; a command line beside a running program leaves them be. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (!working) return;
        jdbc.sql("select id from consultations.import where state = 'RUNNING' order by begun_at")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(this::work);
    }

    ImportJob begin(Delegate officer, Consultation consultation, Upload upload) throws IOException {
        int total;
        try (var source = source(upload.sha256(), upload.fileName())) {
            total = source.items().size();
        }
        var job = new ImportJob(
                UUID.randomUUID(),
                consultation.id(),
                upload.sha256(),
                upload.fileName(),
                ImportJob.State.RUNNING,
                total,
                0,
                0,
                0,
                officer.person());
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            add(job, now);
            events.publishEvent(
                    new ImportBegun(job.id(), job.consultation(), job.fileName(), total, job.begunBy(), now));
        });
        work(job.id());
        return job;
    }

    private void add(ImportJob job, Instant now) {
        jdbc.sql("""
                        insert into consultations.import (id, consultation, sha256, file_name, state, total, begun_at, begun_by)
                        values (:id, :consultation, :sha256, :fileName, 'RUNNING', :total, :at, :by)""")
                .param("id", job.id())
                .param("consultation", job.consultation())
                .param("sha256", job.sha256())
                .param("fileName", job.fileName())
                .param("total", job.total())
                .param("at", Timestamp.from(now))
                .param("by", job.begunBy())
                .update();
    }

    /** Only officers import. */
    ImportJob get(Delegate officer, UUID id) {
        officer.asOfficer();
        return find(id);
    }

    List<ImportJob.Refused> refused(UUID id) {
        return jdbc.sql("""
                        select position, name, reason, arguments from consultations.refused_item
                        where import = :id order by position""")
                .param("id", id)
                .query((row, number) -> new ImportJob.Refused(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("reason"),
                        Arrays.asList(JSON.readValue(row.getString("arguments"), String[].class))))
                .list();
    }

    /** @param by nobody where the program itself cannot go on with it */
    void pause(UUID id, @Nullable UUID by) {
        move(id, "RUNNING", "PAUSED", job -> new ImportPaused(id, job.consultation(), job.done(), by, clock.instant()));
    }

    void resume(UUID id, UUID by) {
        var isMoved = move(
                id,
                "PAUSED",
                "RUNNING",
                job -> new ImportResumed(id, job.consultation(), job.done(), by, clock.instant()));
        if (isMoved) work(id);
    }

    @Override
    public void destroy() {
        stopping = true;
        worker.shutdown();
        try {
            // The item at work is finished while its database is still there.
            if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(UUID id) {
        worker.execute(() -> {
            try {
                through(find(id));
            } catch (IOException | RuntimeException failure) {
                // It stays where it is and can be resumed; whoever began it sees that it rests.
                LOG.error("Import {} has stopped", id, failure);
                pause(id, null);
            }
        });
    }

    private void through(ImportJob job) throws IOException {
        var consultation = consultations.get(job.consultation());
        try (var source = source(job)) {
            var items = source.items();
            for (var at = job.done(); at < items.size(); at++) {
                if (stopping || find(job.id()).state() != ImportJob.State.RUNNING) return;
                if (!consultations.get(consultation.id()).takesStatements()) {
                    pause(job.id(), null);
                    return;
                }
                takeOrTell(job, consultation, items.get(at), at);
            }
        }
        move(job.id(), "RUNNING", "DONE", done -> null);
    }

    /** What we did not foresee in one item stops none of the others; it is logged, and the item handed back. */
    private void takeOrTell(ImportJob job, Consultation consultation, Item item, int at) {
        try {
            take(job, consultation, item, at);
        } catch (DataAccessResourceFailureException | TransactionException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException failure) {
            LOG.error("Import {} could not take {}", job.id(), item.name(), failure);
            transaction.executeWithoutResult(status -> {
                count(job.id(), 0, 0);
                refuse(job.id(), at, item.name(), new NotTaken("consultations.import.failed"));
            });
        }
    }

    /** Taken and counted in one transaction: an import that was cut off takes nothing twice. */
    private void take(ImportJob job, Consultation consultation, Item item, int at) {
        transaction.executeWithoutResult(status -> {
            try {
                count(
                        job.id(),
                        1,
                        importer.take(consultation, item, job.begunBy()).paragraphs());
            } catch (NotTaken refused) {
                count(job.id(), 0, 0);
                refuse(job.id(), at, item.name(), refused);
            }
        });
    }

    private void refuse(UUID id, int at, String name, NotTaken refused) {
        var arguments = Arrays.stream(refused.arguments()).map(String::valueOf).toList();
        jdbc.sql("""
                        insert into consultations.refused_item (import, position, name, reason, arguments)
                        values (:id, :at, :name, :reason, :arguments::jsonb)""")
                .param("id", id)
                .param("at", at)
                .param("name", name)
                .param("reason", refused.key())
                .param("arguments", JSON.writeValueAsString(arguments))
                .update();
    }

    /** Open until it is closed. */
    ImportSource source(ImportJob job) throws IOException {
        return source(job.sha256(), job.fileName());
    }

    private ImportSource source(String sha256, String fileName) throws IOException {
        return ImportSource.of(files.path(sha256), fileName);
    }

    private void count(UUID id, int statements, int paragraphs) {
        jdbc.sql("""
                        update consultations.import set done = done + 1, statements = statements + :statements,
                            paragraphs = paragraphs + :paragraphs where id = :id""")
                .param("statements", statements)
                .param("paragraphs", paragraphs)
                .param("id", id)
                .update();
        tellNowAndThen(id);
    }

    /** Nobody can read faster, and a big import need not tell of each item. */
    private void tellNowAndThen(UUID id) {
        var now = clock.instant();
        if (now.isBefore(toldAt.plus(BETWEEN_WORDS))) return;
        toldAt = now;
        live.changed(RunningImport.KIND, id);
    }

    /** @param told what is written of it; that it is through is told by each statement that came in */
    private boolean move(UUID id, String from, String to, Function<ImportJob, @Nullable ImportAct> told) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var isMoved = jdbc.sql("update consultations.import set state = :to where id = :id and state = :from")
                            .param("to", to)
                            .param("id", id)
                            .param("from", from)
                            .update()
                    == 1;
            if (!isMoved) return false;
            live.changed(RunningImport.KIND, id);
            var act = told.apply(find(id));
            if (act != null) events.publishEvent(act);
            return true;
        }));
    }

    ImportJob find(UUID id) {
        return jdbc.sql("select * from consultations.import where id = :id")
                .param("id", id)
                .query(JOB)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }
}
