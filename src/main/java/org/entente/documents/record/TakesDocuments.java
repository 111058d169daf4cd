package org.entente.documents.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.documents.Block;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents and their texts on their way into the record; whoever sends them has been found to be allowed to. */
@Component
public class TakesDocuments {

    private final Documents documents;
    private final Texts texts;
    private final Relations relations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakesDocuments(
            Documents documents, Texts texts, Relations relations, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.texts = texts;
        this.relations = relations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is known of a text before it is in the record.
     *
     * @param issued an ISO 8601 date as far as it is known
     * @param confidence from 0 to 1, of the reading
     * @param scan whether its file bears pictures only; then there are no blocks
     */
    public record NewText(
            Language language,
            Status status,
            String title,
            @Nullable String issued,
            @Nullable String corrected,
            double confidence,
            boolean scan,
            List<TextFile> files,
            List<Block> blocks) {}

    @Transactional
    public void add(Document document, @Nullable UUID by) {
        documents.add(document, by);
        var symbol = document.symbol() == null ? "" : document.symbol();
        events.publishEvent(new DocumentAdded(
                document.id(),
                document.owner(),
                Map.of("symbol", symbol, "kind", document.kind().name(), "title", document.title(Language.EN)),
                by,
                clock.instant()));
    }

    /** What it is called where no text says it. */
    @Transactional
    public void entitle(Document before, Names titles, @Nullable UUID by) {
        var after = before.entitled(titles);
        documents.save(after);
        events.publishEvent(new DocumentChanged(
                before.id(), before.owner(), Facts.of(before), Facts.of(after), by, clock.instant()));
    }

    /** In a language that it has a text in already, it is a corrected edition; that it was not issued is so no more. */
    @Transactional
    public Text issue(Document document, NewText incoming, @Nullable UUID by) {
        var before = texts.current(document.id()).get(incoming.language());
        if (before != null && !before.isIssued()) texts.remove(before);
        var text = new Text(
                UUID.randomUUID(),
                document.id(),
                incoming.language(),
                before == null ? 1 : before.edition() + (before.isIssued() ? 1 : 0),
                incoming.status(),
                incoming.title(),
                incoming.issued(),
                incoming.corrected(),
                incoming.confidence(),
                incoming.scan(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        texts.add(text, incoming.files(), incoming.blocks(), by);
        events.publishEvent(text.isIssued() ? issued(document, text, incoming, by) : notIssued(document, text, by));
        return text;
    }

    private TextIssued issued(Document document, Text text, NewText incoming, @Nullable UUID by) {
        return new TextIssued(
                document.id(),
                document.owner(),
                text.language().code(),
                text.edition(),
                text.status().name(),
                incoming.blocks().size(),
                incoming.files().stream().map(TextFile::sha256).toList(),
                by,
                clock.instant());
    }

    private TextNotIssued notIssued(Document document, Text text, @Nullable UUID by) {
        return new TextNotIssued(
                document.id(), document.owner(), text.language().code(), by, clock.instant());
    }

    /** The same text in one more file: its words and their reading stay. */
    @Transactional
    public void addFile(Document document, Text text, TextFile file, @Nullable UUID by) {
        texts.add(text, file);
        events.publishEvent(new TextFileAdded(
                document.id(),
                document.owner(),
                text.language().code(),
                text.edition(),
                file.kind().name(),
                file.sha256(),
                by,
                clock.instant()));
    }

    /** The reading is ours and may be put right; the words that stand keep their ids. */
    @Transactional
    public void reread(Document document, Text text, double confidence, List<Block> blocks, @Nullable UUID by) {
        texts.reread(text, confidence, blocks);
        events.publishEvent(new TextReread(
                document.id(),
                document.owner(),
                text.language().code(),
                text.edition(),
                blocks.size(),
                by,
                clock.instant()));
    }

    @Transactional
    public void relate(Document document, Relation relation, @Nullable UUID by) {
        relations.add(relation, by, clock.instant());
        publish(document, relation, by);
    }

    /** What was said for some languages holds for those of the other one too. */
    @Transactional
    public void widen(Document document, Relation said, Relation more, @Nullable UUID by) {
        var relation = said.and(more);
        relations.widen(relation);
        publish(document, relation, by);
    }

    private void publish(Document document, Relation relation, @Nullable UUID by) {
        events.publishEvent(new DocumentRelated(
                document.id(),
                document.owner(),
                relation.kind().name(),
                relation.to(),
                relation.toSymbol(),
                relation.languages().stream().map(Language::code).toList(),
                by,
                clock.instant()));
    }

    @Transactional
    public void give(Document document, Alias alias, @Nullable UUID by) {
        documents.give(alias, by, clock.instant());
        events.publishEvent(new AliasGiven(
                document.id(), document.owner(), alias.symbol(), alias.kind().name(), by, clock.instant()));
    }
}
