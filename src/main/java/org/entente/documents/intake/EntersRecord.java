package org.entente.documents.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.Block;
import org.entente.documents.FileKind;
import org.entente.documents.FileStore;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.RelatedSymbol;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Relations;
import org.entente.documents.record.Rings;
import org.entente.documents.record.TakesDocuments;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.record.Text;
import org.entente.documents.record.TextFile;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was read into the record: a document where there is none, a text, or one more file of a text. */
@Component
class EntersRecord {

    /** Of the words of two files of one text; formats part words otherwise, and leave out other lines of a page. */
    private static final double SAME = 0.8;

    private final Documents documents;
    private final Texts texts;
    private final Relations relations;
    private final Rings rings;
    private final TakesDocuments takes;
    private final FileStore files;
    private final Clock clock;

    EntersRecord(
            Documents documents,
            Texts texts,
            Relations relations,
            Rings rings,
            TakesDocuments takes,
            FileStore files,
            Clock clock) {
        this.documents = documents;
        this.texts = texts;
        this.relations = relations;
        this.rings = rings;
        this.takes = takes;
        this.files = files;
        this.clock = clock;
    }

    /** What came into the record, and what somebody should know of it. */
    record Entered(Document document, Text text, List<Reason> reasons) {

        Entered and(List<Reason> more) {
            return new Entered(
                    document,
                    text,
                    Stream.concat(reasons.stream(), more.stream()).toList());
        }
    }

    /** Refuses with {@link NotEntered}. */
    @Transactional
    Entered enter(Item item, Facts facts, List<Block> blocks, double confidence, @Nullable UUID by) {
        var file = file(item);
        var document = taking(file, facts).orElseGet(() -> added(facts, by));
        var entered = enter(file, document, facts, blocks, confidence, by);
        return entered.and(relate(document, facts, by));
    }

    /** Why somebody has to look at it before it comes in; refuses what would not come in at all. */
    Optional<Reason> doubt(Item item, Facts facts, List<Block> blocks) {
        var file = file(item);
        var language = facts.asLanguage().orElseThrow();
        return taking(file, facts)
                .flatMap(document ->
                        Optional.ofNullable(texts.current(document.id()).get(language)))
                .filter(text -> isFurtherFile(file, text, blocks))
                .flatMap(text -> otherWords(text, blocks));
    }

    /** What bears no words cannot be compared. */
    private Optional<Reason> otherWords(Text text, List<Block> blocks) {
        if (blocks.isEmpty()) return Optional.empty();
        var held = texts.paragraphs(text.id()).stream().map(Paragraph::block).toList();
        var common = CommonWords.share(held, blocks);
        if (common >= SAME) return Optional.empty();
        return Optional.of(
                Reason.of("intake.doubt.other_words", text.language().endonym(), Math.round(100 * (1 - common))));
    }

    private Entered enter(
            TextFile file, Document document, Facts facts, List<Block> blocks, double confidence, @Nullable UUID by) {
        var language = facts.asLanguage().orElseThrow();
        var before = texts.current(document.id()).get(language);
        if (before == null || !before.isIssued())
            return new Entered(
                    document, takes.issue(document, text(facts, blocks, confidence, List.of(file)), by), List.of());
        if (isFurtherFile(file, before, blocks)) {
            takes.addFile(document, before, file, by);
            return new Entered(document, before, List.of());
        }
        var had = texts.files(before.id());
        var sameKind = isOfAKindHeld(file, before);
        var all = new ArrayList<>(sameKind ? List.<TextFile>of() : had);
        all.add(file);
        var text = takes.issue(document, text(facts, blocks, confidence, all), by);
        var reasons = sameKind
                ? List.of(Reason.of("intake.doubt.new_edition", text.edition(), before.edition()))
                : List.<Reason>of();
        return new Entered(document, text, reasons);
    }

    /** In another format than those in which the text is held; a text takes the place of pictures. */
    private boolean isFurtherFile(TextFile file, Text text, List<Block> blocks) {
        return text.isIssued() && !isOfAKindHeld(file, text) && (!text.scan() || blocks.isEmpty());
    }

    private boolean isOfAKindHeld(TextFile file, Text text) {
        return texts.files(text.id()).stream().anyMatch(held -> held.kind() == file.kind());
    }

    /** The document that is held already, where it is one that takes the file. */
    private Optional<Document> taking(TextFile file, Facts facts) {
        var held = held(facts);
        held.ifPresent(document -> {
            if (document.owner() != null) throw new NotEntered(Reason.of("intake.reason.another_s"), null);
            refuseNarrower(document, facts.asAudience());
            refuseSame(document, file);
        });
        return held;
    }

    private Optional<Document> held(Facts facts) {
        var same = facts.sameAs();
        if (same.isPresent()) {
            var found = documents.find(same.get());
            if (found.isEmpty()) throw new NotEntered(Reason.of("intake.reason.no_document", facts.symbol()), null);
            return found;
        }
        return facts.asSymbol().flatMap(documents::called);
    }

    private Document added(Facts facts, @Nullable UUID by) {
        var symbol = facts.asSymbol().map(Symbol::unmarked);
        var document = new Document(
                UUID.randomUUID(),
                symbol.map(Symbol::written).orElse(null),
                facts.asKind(),
                Names.of(facts.asLanguage().orElseThrow(), facts.title()),
                facts.dated().isEmpty() ? null : facts.dated(),
                symbol.map(Symbol::body).orElse(null),
                null,
                new Names(Map.of()),
                "",
                true,
                false,
                facts.asAudience(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0);
        takes.add(document, by);
        return document;
    }

    /** What was sent for few is not published without a word because its document is for more. */
    private static void refuseNarrower(Document document, Audience audience) {
        if (document.audience().includes(audience) && !audience.includes(document.audience()))
            throw new NotEntered(Reason.of("intake.reason.narrower"), document.id());
    }

    /** The file of an earlier edition may come again, and its words with it. */
    private void refuseSame(Document document, TextFile file) {
        for (var text : texts.current(document.id()).values()) {
            if (texts.files(text.id()).stream().anyMatch(each -> each.sha256().equals(file.sha256())))
                throw new NotEntered(Reason.of("intake.reason.already_held"), document.id());
        }
    }

    private static NewText text(Facts facts, List<Block> blocks, double confidence, List<TextFile> files) {
        return new NewText(
                facts.asLanguage().orElseThrow(),
                facts.asStatus(),
                facts.title(),
                facts.dated().isEmpty() ? null : facts.dated(),
                null,
                confidence,
                blocks.isEmpty(),
                files,
                blocks);
    }

    private TextFile file(Item item) {
        return new TextFile(kind(item), item.hash(), item.fileName(), item.size());
    }

    private TextFile.Kind kind(Item item) {
        try {
            return TextFile.Kind.valueOf(FileKind.of(files.path(item.hash())).name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers what was not taken of it. */
    private List<Reason> relate(Document document, Facts facts, @Nullable UUID by) {
        var reasons = new ArrayList<Reason>();
        facts.relations()
                .forEach((kind, others) -> others.stream()
                        .flatMap(other -> RelatedSymbol.of(other).stream())
                        .flatMap(other -> relate(document, kind, other, by).stream())
                        .forEach(reasons::add));
        return reasons;
    }

    private Optional<Reason> relate(Document document, Relation.Kind kind, RelatedSymbol other, @Nullable UUID by) {
        var to = documents.called(other.symbol()).map(Document::id).orElse(null);
        if (document.id().equals(to)) return Optional.of(untaken("intake.doubt.itself", kind, other));
        var symbol = to == null ? other.symbol().written() : null;
        var relation = new Relation(UUID.randomUUID(), document.id(), kind, to, symbol, other.languages());
        var said = relations.of(document.id()).stream()
                .filter(relation::saysTheSameAs)
                .findFirst();
        if (said.isPresent()) {
            if (relation.goesFurtherThan(said.get())) takes.widen(document, said.get(), relation, by);
            return Optional.empty();
        }
        if (rings.closes(relation)) return Optional.of(untaken("intake.doubt.ring", kind, other));
        takes.relate(document, relation, by);
        return Optional.empty();
    }

    private static Reason untaken(String key, Relation.Kind kind, RelatedSymbol other) {
        return Reason.of(key, kind.column(), other.symbol());
    }
}
