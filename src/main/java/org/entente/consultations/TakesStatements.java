package org.entente.consultations;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.documents.FileStore;
import org.entente.documents.LanguageGuess;
import org.entente.documents.Paragraphs;
import org.entente.documents.Passage;
import org.entente.documents.TextExtraction;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a statement in: keeps the file, reads and splits its text, tells its language, and suggests its elements. */
@Component
public class TakesStatements {

    private final FileStore files;
    private final TextExtraction extraction;
    private final Statements statements;
    private final Tags tags;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakesStatements(
            FileStore files,
            TextExtraction extraction,
            Statements statements,
            Tags tags,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.extraction = extraction;
        this.statements = statements;
        this.tags = tags;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The statement and the number of its paragraphs. */
    public record Taken(Statement statement, int paragraphs) {}

    /** Refuses an unreadable file and one that this consultation already holds from this party; the original is kept. */
    Taken take(Consultation consultation, Incoming incoming, InputStream content, String fileName, @Nullable UUID by) {
        return take(consultation, incoming, files.keep(content).sha256(), fileName, by);
    }

    Taken take(Consultation consultation, Incoming incoming, String sha256, String fileName, @Nullable UUID by) {
        return take(consultation, incoming, sha256, fileName, by, nothingMore -> {});
    }

    /**
     * Refuses an unreadable file and one that this consultation already holds from this party.
     *
     * @param along what another room keeps on it, in the same transaction
     */
    public Taken take(
            Consultation consultation,
            Incoming incoming,
            String sha256,
            String fileName,
            @Nullable UUID by,
            Consumer<Statement> along) {
        var text = extraction.read(files.path(sha256), fileName);
        var passages = Paragraphs.of(incoming.headed() ? StatementHeader.without(text) : text)
                .passages();
        var told = incoming.language();
        var now = clock.instant();
        var statement = new Statement(
                UUID.randomUUID(),
                consultation.id(),
                incoming.party(),
                incoming.onBehalfOf(),
                incoming.aligned(),
                told == null ? guess(passages) : told,
                told != null,
                incoming.deliveredOn(),
                incoming.yearOnly(),
                incoming.state(),
                incoming.bySecretariat(),
                1,
                incoming.state() == StatementState.PUBLISHED ? 1 : null,
                incoming.audience(),
                now,
                0);
        var isNew = transaction.execute(status -> {
            if (statements.holds(consultation.id(), incoming.party(), sha256, incoming.bySecretariat())) return false;
            write(statement, sha256, fileName, passages, by, now);
            along.accept(statement);
            return true;
        });
        if (!Boolean.TRUE.equals(isNew)) throw new AlreadyHeld();
        return new Taken(statement, passages.size());
    }

    private void write(
            Statement statement,
            String sha256,
            String fileName,
            List<Passage> passages,
            @Nullable UUID by,
            Instant now) {
        statements.add(statement, by);
        var written = statements.write(statement, sha256, fileName, passages, by, now);
        tags.suggest(statement.id(), written, statement.language(), now);
        events.publishEvent(new StatementAdded(
                statement.id(), statement.consultation(), statement.party(), sha256, passages.size(), by, now));
        if (statement.isPublished())
            events.publishEvent(
                    new StatementPublished(statement.id(), statement.party(), null, statement.state(), by, now));
    }

    /** A new version of the text; paragraphs whose words stand keep their ids, tags and citations. */
    Statement correct(Statement statement, InputStream content, String fileName, Delegate by) {
        return correct(statement, files.keep(content).sha256(), fileName, by);
    }

    /** The very same file again changes nothing. */
    public Statement correct(Statement statement, String sha256, String fileName, Delegate by) {
        return correct(statement, sha256, fileName, by.person());
    }

    /** By nobody in particular where the program itself does it, such as for its demonstration. */
    public Statement correct(Statement statement, String sha256, String fileName, @Nullable UUID by) {
        return correct(statement, sha256, fileName, by, nothingMore -> {});
    }

    /** @param along what another room keeps on it, in the same transaction; also where nothing changes */
    public Statement correct(
            Statement statement, String sha256, String fileName, @Nullable UUID by, Consumer<Statement> along) {
        var corrected = statement.corrected();
        var before = statements.currentFile(statement);
        if (before.equals(sha256)) {
            transaction.executeWithoutResult(status -> along.accept(statement));
            return statement;
        }
        var passages =
                Paragraphs.of(extraction.read(files.path(sha256), fileName)).passages();
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            statements.save(corrected);
            var added = statements.write(corrected, sha256, fileName, passages, by, now);
            tags.suggest(statement.id(), added, statement.language(), now);
            events.publishEvent(new StatementCorrected(
                    statement.id(),
                    statement.party(),
                    corrected.version(),
                    Map.of("sha256", before),
                    Map.of("sha256", sha256),
                    by,
                    now));
            along.accept(corrected);
        });
        return corrected;
    }

    private static String guess(List<Passage> passages) {
        var text = new StringBuilder();
        for (var passage : passages) {
            if (text.length() > 20_000) break;
            text.append(passage.text()).append('\n');
        }
        return LanguageGuess.of(text.toString()).code();
    }
}
