package org.entente.documents.record;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of what the record says of documents, each with what stood there before; the finder has said who may. */
@Component
class KeepsDocuments {

    private final Documents documents;
    private final Texts texts;
    private final Relations relations;
    private final Rings rings;
    private final TakesDocuments takes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsDocuments(
            Documents documents,
            Texts texts,
            Relations relations,
            Rings rings,
            TakesDocuments takes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.texts = texts;
        this.relations = relations;
        this.rings = rings;
        this.takes = takes;
        this.events = events;
        this.clock = clock;
    }

    /** A symbol that it bore leads to it ever after. False where what is said of the new one would contradict what is known. */
    @Transactional
    public boolean change(Document before, Document after, UUID by) {
        var next = after.symbol();
        if (next != null && !next.equals(before.symbol()) && rings.closes(next, before.id())) return false;
        documents.save(after);
        var former = before.symbol();
        if (former != null && !former.equals(after.symbol()))
            documents.give(new Alias(former, before.id(), Alias.Kind.FORMER), by, clock.instant());
        events.publishEvent(new DocumentChanged(
                before.id(), before.owner(), Facts.of(before), Facts.of(after), by, clock.instant()));
        return true;
    }

    /** False where what is said of that name would contradict what is known. */
    @Transactional
    public boolean give(Document document, Alias alias, UUID by) {
        if (rings.closes(alias.symbol(), document.id())) return false;
        takes.give(document, alias, by);
        return true;
    }

    @Transactional
    public void open(Document after, Map<String, Object> before, Map<String, Object> now, UUID by) {
        documents.save(after);
        events.publishEvent(new DocumentAudienceChanged(after.id(), after.owner(), before, now, by, clock.instant()));
    }

    @Transactional
    public void restate(Document document, Text before, Text after, UUID by) {
        texts.save(after);
        events.publishEvent(new TextStatusChanged(
                document.id(),
                document.owner(),
                after.language().code(),
                after.edition(),
                Facts.of(before),
                Facts.of(after),
                by,
                clock.instant()));
    }

    /** That it is not issued in a language: nothing is known of that again. */
    @Transactional
    public void takeBack(Document document, Text notIssued, UUID by) {
        texts.remove(notIssued);
        var nothing = new LinkedHashMap<>(Facts.of(notIssued));
        nothing.put("status", "");
        events.publishEvent(new TextStatusChanged(
                document.id(),
                document.owner(),
                notIssued.language().code(),
                notIssued.edition(),
                Facts.of(notIssued),
                nothing,
                by,
                clock.instant()));
    }

    /** Not where it would contradict what is known already. */
    @Transactional
    public boolean relate(Document document, Relation relation, UUID by) {
        if (rings.closes(relation)) return false;
        takes.relate(document, relation, by);
        return true;
    }

    @Transactional
    public void remove(Document document, Relation relation, UUID by) {
        relations.remove(relation.id());
        events.publishEvent(new RelationRemoved(
                document.id(),
                document.owner(),
                relation.kind().name(),
                relation.to(),
                relation.toSymbol(),
                by,
                clock.instant()));
    }

    @Transactional
    public void drop(Document document, Alias alias, UUID by) {
        documents.drop(alias);
        events.publishEvent(new AliasRemoved(document.id(), document.owner(), alias.symbol(), by, clock.instant()));
    }
}
